import { labelListItems } from '../../../../../src/formats/pdf/postprocess/structure/list-labels.ts';
import { entry, nameText } from '../../../../../src/pdf/objects.ts';
import { attributesOf, walkElements } from '../../../../../src/pdf/structure-tree.ts';
import { marked, tag, text, type Tag } from '../../../../support/skia-pdf.ts';
import { printed, shape } from '../tree-shape.ts';

/** The characters of a label by their codes. `text` writes them as glyph codes. */
const toUnicode = ['•', '–', ' ', '.', '1', '2', 'a', 'i', 'B', '◦']
  .map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
  .map((code) => `<${code}> <${code}>`)
  .join('\n');

const labelled = async (tree: Tag, content: string) => {
  const pdf = await printed(tree, { pages: [content], toUnicode });
  labelListItems(pdf);
  const numberings: (string | undefined)[] = [];
  walkElements(pdf.structure, (element) => {
    if (element.type !== 'L') return;
    const [attribute] = attributesOf(element);
    numberings.push(nameText(entry(attribute, 'ListNumbering')));
  });
  return { shape: shape(pdf.structure), numberings, labels: pdf.streams[0]?.added.size };
};

const item = (label: string, mcid: number): string => text(label) + marked('LI', mcid, text('a'));

describe('labelListItems', () => {
  it('tags the text before the content of each item as its label', async () => {
    const tree = tag('L', tag('LI', 0), tag('LI', 1));
    expect(await labelled(tree, item('1. ', 0) + item('2. ', 1))).toEqual({
      shape: 'L(LI(Lbl(2) 0) LI(Lbl(3) 1))',
      numberings: ['Decimal'],
      labels: 2,
    });
  });

  it('describes a list whose first item has no label by the next one', async () => {
    const content = marked('LI', 0, text('a')) + item('2. ', 1);
    const { numberings } = await labelled(tag('L', tag('LI', 0), tag('LI', 1)), content);
    expect(numberings).toEqual(['Decimal']);
  });

  it.each([
    ['•  ', 'Disc'],
    ['–  ', 'Disc'],
    ['◦ ', 'Circle'],
    ['a. ', 'LowerAlpha'],
    ['B. ', 'UpperAlpha'],
    ['i. ', 'LowerRoman'],
  ])('describes a list with the label "%s" as %s', async (label, numbering) => {
    const { numberings } = await labelled(tag('L', tag('LI', 0)), item(label, 0));
    expect(numberings).toEqual([numbering]);
  });

  it('gives each of two nested items that begin together its own label', async () => {
    const tree = tag('L', tag('LI', tag('L', tag('LI', 0))));
    const content = text('•  ') + text('1. ') + marked('LI', 0, text('a'));
    expect(await labelled(tree, content)).toEqual({
      shape: 'L(LI(Lbl(2) L(LI(Lbl(1) 0))))',
      numberings: ['Disc', 'Decimal'],
      labels: 2,
    });
  });

  it('tags all parts of a label in several fonts', async () => {
    const content = text('•') + text('  ') + marked('LI', 0, text('a'));
    expect((await labelled(tag('L', tag('LI', 0)), content)).shape).toBe('L(LI(Lbl(1 2) 0))');
  });

  it('tags a label with ActualText as a whole', async () => {
    const spelled = '/Span <</ActualText (1. )>> BDC\nBT /F1 9 Tf <0031> Tj ET\nEMC\n';
    const { shape, numberings } = await labelled(
      tag('L', tag('LI', 0)),
      spelled + marked('LI', 0, text('a')),
    );
    expect(shape).toBe('L(LI(Lbl(1) 0))');
    expect(numberings).toEqual(['Decimal']);
  });

  it('does not take text before other content, artifacts and rules for labels', async () => {
    const tree = tag('Document', tag('P', 0), tag('L', tag('LI', 1)));
    const content =
      text('•') +
      marked('P', 0, text('a')) +
      '/Artifact BMC\n' +
      text('2') +
      'EMC\n0 0 9 1 re f\n' +
      marked('LI', 1, text('a'));
    expect(await labelled(tree, content)).toEqual({
      shape: 'Document(P(0) L(LI(1)))',
      numberings: [undefined],
      labels: 0,
    });
  });
});
