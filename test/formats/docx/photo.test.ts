import { photoRun } from '../../../src/formats/docx/photo.ts';
import { renderSample, sampleView, landscapePng } from './sample.ts';
import { partOf, partsOf } from './opened.ts';

const dataUrl = (type: string, bytes: number[]) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** A start of frame after two other segments, with a fill byte between. */
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
  it('cuts a wide picture at its sides', async () => {
    const document = partOf(await withPhoto(landscapePng), 'word/document.xml');
    // 40 × 30 into 22.75 × 28: 39.1 % of the width go.
    expect(document).toContain('<a:srcRect l="19531" r="19531"/>');
  });

  it('reads the size of a JPEG behind other segments, and cuts a tall one at head and foot', async () => {
    const bytes = await withPhoto(jpeg);
    expect(partOf(bytes, 'word/document.xml')).toContain('<a:srcRect t="19231" b="19231"/>');
    expect(Object.keys(partsOf(bytes)).some((path) => /media\/.*\.jpe?g$/.test(path))).toBe(true);
  });

  it.each([
    ['an empty file', dataUrl('png', [])],
    ['a GIF', dataUrl('gif', [...Buffer.from('GIF89a'), 1, 0, 1, 0])],
    ['a cut JPEG', dataUrl('jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 4])],
    [
      'a picture without extent',
      dataUrl('jpeg', [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]),
    ],
  ])('leaves out %s', (_, source) => {
    expect(photoRun({ source, alt: 'Ada' })).toBeUndefined();
  });

  it('stands beside the name, in a paragraph of its own before it', async () => {
    const document = partOf(await withPhoto(landscapePng), 'word/document.xml');
    expect(document).toMatch(
      /<w:body><w:p><w:pPr><w:pStyle w:val="Photo"\/><w:framePr w:w="1290" w:x="8462" w:y="1" w:hAnchor="margin" w:vAnchor="text"/,
    );
  });
});
