import type { Photo } from '../../../../src/view/model.ts';
import { landscape, renderSample, sampleView } from '../../../support/docx-sample.ts';
import { partOf, partsOf } from '../../../support/open-docx.ts';

const withPhoto = (photo: Photo) =>
  renderSample({ view: { ...sampleView, header: { ...sampleView.header, photo } } });

describe('photoRun', () => {
  it('crops a wide picture on the left and right', async () => {
    const document = partOf(await withPhoto(landscape), 'word/document.xml');
    // Fitting 40 × 30 into 22.75 × 28 crops 39.1 % of the width.
    expect(document).toContain('<a:srcRect l="19531" r="19531"/>');
  });

  it('crops a tall JPEG at top and bottom', async () => {
    const bytes = await withPhoto({ ...landscape, type: 'jpg', width: 60, height: 120 });
    expect(partOf(bytes, 'word/document.xml')).toContain('<a:srcRect t="19231" b="19231"/>');
    expect(Object.keys(partsOf(bytes)).some((path) => /media\/.*\.jpe?g$/.test(path))).toBe(true);
  });

  it('places the photo beside the name, in a separate paragraph before it', async () => {
    const document = partOf(await withPhoto(landscape), 'word/document.xml');
    expect(document).toMatch(
      /<w:body><w:p><w:pPr><w:pStyle w:val="Photo"\/><w:framePr w:w="1290" w:x="8462" w:y="1" w:hAnchor="margin" w:vAnchor="text"/,
    );
  });
});
