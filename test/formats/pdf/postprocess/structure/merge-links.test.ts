import { PDFName } from '@cantoo/pdf-lib';
import { mergeLinks } from '../../../../../src/formats/pdf/postprocess/structure/merge-links.ts';
import { dictOf, entry, arrayItems, numberOf } from '../../../../../src/pdf/objects.ts';
import { tag } from '../../../../support/skia-pdf.ts';
import { printed, shape } from '../tree-shape.ts';

type Rect = readonly [number, number, number, number];

/** A link with an annotation for each rectangle, beside a link with the rectangle `other`. */
const merged = async (rects: readonly Rect[], other: Rect = [500, 500, 510, 510]) => {
  const own = rects.map((_, link) => ({ link }));
  const tree = tag('P', tag('Link', 0, ...own), tag('Link', 1, { link: rects.length }));
  const links = [...rects, other].map(() => 'https://example.org');
  const pdf = await printed(tree, { links });
  const annotations = () => arrayItems(entry(pdf.pages[0]?.node, 'Annots'));
  for (const [index, rect] of [...rects, other].entries()) {
    dictOf(annotations()[index])?.set(PDFName.of('Rect'), pdf.context.obj([...rect]));
  }
  mergeLinks(pdf);
  const numbers = (key: string) =>
    annotations().map((annotation) => arrayItems(entry(annotation, key)).map(numberOf));
  return {
    shape: shape(pdf.structure),
    rects: numbers('Rect').slice(0, -1),
    quads: numbers('QuadPoints')[0],
  };
};

describe('mergeLinks', () => {
  it('merges the parts of a link on one line', async () => {
    const result = await merged([
      [10, 100, 50, 110],
      [50, 101, 90, 111],
    ]);
    expect(result).toEqual({
      shape: 'P(Link(0 @) Link(1 @))',
      rects: [[10, 100, 90, 111]],
      quads: [],
    });
  });

  it('gives the annotation of a link on two lines an area for each', async () => {
    const result = await merged([
      [80, 100, 100, 110],
      [100, 100, 120, 110],
      [10, 88, 50, 98],
    ]);
    expect(result).toEqual({
      shape: 'P(Link(0 @) Link(1 @))',
      rects: [[10, 88, 120, 110]],
      quads: [80, 110, 120, 110, 80, 100, 120, 100, 10, 98, 50, 98, 10, 88, 50, 88],
    });
  });

  it('keeps an annotation for each line if another link is between them', async () => {
    const lines: Rect[] = [
      [80, 100, 100, 110],
      [100, 100, 120, 110],
      [10, 88, 50, 98],
    ];
    const result = await merged(lines, [60, 88, 90, 98]);
    expect(result.shape).toBe('P(Link(0 @ @) Link(1 @))');
    expect(result.rects).toEqual([
      [80, 100, 120, 110],
      [10, 88, 50, 98],
    ]);
  });

  it('does not change a link with one annotation', async () => {
    expect((await merged([[10, 100, 50, 110]])).rects).toEqual([[10, 100, 50, 110]]);
  });
});
