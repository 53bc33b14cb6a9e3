import { PDFDocument } from '@cantoo/pdf-lib';
import {
  numberAttribute,
  readStructure,
  walkElements,
  type Element,
} from '../../src/pdf/structure-tree.ts';
import { having, marked, skiaPdf, tag, text, type Tag } from '../support/skia-pdf.ts';

const read = async (tree: Tag): Promise<Element[]> => {
  const content = marked('P', 0, text('a')) + marked('P', 1, text('b'));
  const pdf = await skiaPdf({ tree, pages: [content, content], links: ['https://example.org'] });
  return readStructure(await PDFDocument.load(pdf, { updateMetadata: false }));
};

describe('readStructure', () => {
  it('reads elements, content of several pages and whole objects in order', async () => {
    const [document] = await read(
      tag('Document', tag('P', 0, { page: 1, mcid: 1 }), tag('Link', 1, { link: 0 })),
    );
    const [paragraph, link] = document?.kids ?? [];
    expect(paragraph).toMatchObject({
      type: 'P',
      kids: [
        { kind: 'content', mcid: 0 },
        { kind: 'content', mcid: 1 },
      ],
    });
    const pages = paragraph?.kind === 'element' ? paragraph.kids : [];
    expect(pages[0]?.kind === 'content' && pages[1]?.kind === 'content').toBe(true);
    expect(pages[0]).not.toEqual(pages[1]);
    expect(link).toMatchObject({
      type: 'Link',
      kids: [{ kind: 'content', mcid: 1 }, { kind: 'object' }],
    });
  });

  it('returns no elements for a document without a structure tree', async () => {
    expect(readStructure(await PDFDocument.create())).toEqual([]);
  });
});

describe('walkElements', () => {
  it('visits parents first and passes them to their children', async () => {
    const seen: string[] = [];
    const structure = await read(tag('Document', tag('Sect', tag('H1', 0)), tag('P', 1)));
    walkElements(structure, ({ type }, parent) => seen.push(`${parent?.type ?? ''}>${type}`));
    expect(seen).toEqual(['>Document', 'Document>Sect', 'Sect>H1', 'Document>P']);
  });
});

describe('numberAttribute', () => {
  it('finds a number in several attribute dictionaries', async () => {
    const cell = having(tag('TD', 0), {
      A: [
        { O: 'Table', RowSpan: 2 },
        { O: 'Table', ColSpan: 3 },
      ],
    });
    const [element] = await read(cell);
    expect(element && numberAttribute(element, 'ColSpan')).toBe(3);
    expect(element && numberAttribute(element, 'Width')).toBeUndefined();
  });
});
