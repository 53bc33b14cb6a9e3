import { untagDecoration } from '../../../../../src/formats/pdf/postprocess/structure/decoration.ts';
import { marked, tag, text, type Tag } from '../../../../support/skia-pdf.ts';
import { printed, shape } from '../tree-shape.ts';

const rule = '0 0 9 1 re\nf';

const released = async (tree: Tag, content: string): Promise<string> => {
  const pdf = await printed(tree, { pages: [content] });
  untagDecoration(pdf);
  return shape(pdf.structure);
};

describe('untagDecoration', () => {
  it('removes rules and backgrounds from a block', async () => {
    const content = marked('H2', 0, rule) + marked('H2', 1, text('Skills')) + marked('H2', 2, '');
    expect(await released(tag('H2', 0, 1, 2), content)).toBe('H2(1)');
  });

  it('keeps marked content with lines and text or an object', async () => {
    const content =
      marked('P', 0, rule + '\n' + text('a')) +
      marked('P', 1, '/Span <</ActualText (b)>> BDC\n' + text('b') + 'EMC') +
      marked('P', 2, '/X1 Do');
    expect(await released(tag('P', 0, 1, 2), content)).toBe('P(0 1 2)');
  });

  it('keeps the lines of a figure and of a list label', async () => {
    const content = [0, 1].map((mcid) => marked('P', mcid, rule)).join('');
    const tree = tag('Document', tag('Figure', tag('Span', 0)), tag('Lbl', 1));
    expect(await released(tree, content)).toBe('Document(Figure(Span(0)) Lbl(1))');
  });
});
