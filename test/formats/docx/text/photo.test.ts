import { photoRun } from '../../../../src/formats/docx/text/photo.ts';
import { landscapePng, renderSample, sampleView } from '../../../support/docx-sample.ts';
import { partOf, partsOf } from '../../../support/open-docx.ts';

const dataUrl = (type: string, bytes: number[]) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** A JPEG with its start of frame after two other segments and a fill byte. */
const jpeg = dataUrl('jpeg', [
  ...[0xff, 0xd8],
  ...[0xff, 0xe0, 0, 4, 1, 2],
  ...[0xff, 0xff, 0xdb, 0, 3, 9],
  ...[0xff, 0xc2, 0, 11, 8, 0, 120, 0, 60, 1, 1, 0x11, 0],
  ...[0xff, 0xd9],
]);

const withPhoto = (source: string) =>
  renderSample({
    view: { ...sampleView, header: { ...sampleView.header, photo: { source, alt: 'Ada' } } },
  });

describe('photoRun', () => {
  it('crops a wide picture on the left and right', async () => {
    const document = partOf(await withPhoto(landscapePng), 'word/document.xml');
    // Fitting 40 × 30 into 22.75 × 28 crops 39.1 % of the width.
    expect(document).toContain('<a:srcRect l="19531" r="19531"/>');
  });

  it('reads the size of a JPEG after other segments, and crops a tall picture at top and bottom', async () => {
    const bytes = await withPhoto(jpeg);
    expect(partOf(bytes, 'word/document.xml')).toContain('<a:srcRect t="19231" b="19231"/>');
    expect(Object.keys(partsOf(bytes)).some((path) => /media\/.*\.jpe?g$/.test(path))).toBe(true);
  });

  it.each([
    ['an empty file', dataUrl('png', [])],
    ['a GIF', dataUrl('gif', [...Buffer.from('GIF89a'), 1, 0, 1, 0])],
    ['a cut JPEG', dataUrl('jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 4])],
    [
      'a picture of size zero',
      dataUrl('jpeg', [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]),
    ],
  ])('leaves out %s', (_, source) => {
    expect(photoRun({ source, alt: 'Ada' })).toBeUndefined();
  });

  it('places the photo beside the name, in a separate paragraph before it', async () => {
    const document = partOf(await withPhoto(landscapePng), 'word/document.xml');
    expect(document).toMatch(
      /<w:body><w:p><w:pPr><w:pStyle w:val="Photo"\/><w:framePr w:w="1290" w:x="8462" w:y="1" w:hAnchor="margin" w:vAnchor="text"/,
    );
  });
});
