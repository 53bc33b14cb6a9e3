import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import {
  savePrintedPdf,
  type PrintedPdf,
} from '../../../../../src/formats/pdf/postprocess/printed-pdf.ts';
import { mergeTextRuns } from '../../../../../src/formats/pdf/postprocess/structure/normalize-elements.ts';
import {
  collectClaims,
  writeStructure,
} from '../../../../../src/formats/pdf/postprocess/structure/write-tree.ts';
import { claimXObjectContent } from '../../../../../src/formats/pdf/postprocess/structure/xobject-content.ts';
import { entry, arrayItems, nameText, numberOf } from '../../../../../src/pdf/objects.ts';
import { readStructure } from '../../../../../src/pdf/structure-tree.ts';
import { having, marked, tag, text } from '../../../../support/skia-pdf.ts';
import { printed, shape } from '../tree-shape.ts';

const written = async (pdf: PrintedPdf): Promise<PDFDocument> => {
  writeStructure(pdf, collectClaims(pdf));
  return PDFDocument.load(await savePrintedPdf(pdf), { updateMetadata: false });
};

const rootOf = ({ catalog }: PDFDocument) => entry(catalog, 'StructTreeRoot');

/** The parent tree: element types by number. */
const parentTree = (document: PDFDocument): [number | undefined, unknown][] => {
  const items = arrayItems(entry(entry(rootOf(document), 'ParentTree'), 'Nums'));
  return items.flatMap((item, index): [number | undefined, unknown][] =>
    index % 2 === 0
      ? []
      : [
          [
            numberOf(items[index - 1]),
            item instanceof PDFDict
              ? nameText(entry(item, 'S'))
              : arrayItems(item).map((parent) => nameText(entry(parent, 'S'))),
          ],
        ],
  );
};

describe('collectClaims', () => {
  it('returns the element of each MCID', async () => {
    const pdf = await printed(tag('Document', tag('H1', 1), tag('P', 0)));
    const page = pdf.streams[0]?.owner;
    const claims = page && collectClaims(pdf).get(page);
    expect(claims?.map((element) => element?.type)).toEqual(['P', 'H1']);
  });
});

describe('writeStructure', () => {
  it('writes a tree over pages and forms that reads back equal', async () => {
    const pdf = await printed(
      tag('Document', tag('P', 0, { page: 1, mcid: 0 }), tag('Link', 2, { link: 0 })),
      {
        pages: [marked('P', 0, text('a')) + '/X1 Do', marked('P', 0, text('b'))],
        forms: { X1: marked('P', 2, text('c')) },
        links: ['https://example.org'],
      },
    );
    claimXObjectContent(pdf);
    const before = shape(pdf.structure);
    const document = await written(pdf);
    expect(shape(readStructure(document))).toBe(before);
    expect(parentTree(document)).toEqual([
      [0, ['P']],
      [1, ['P']],
      [9, [undefined, undefined, 'Link']],
      [100_000, 'Link'],
    ]);
  });

  it('removes dropped elements from the file and from the bookmarks', async () => {
    const pdf = await printed(tag('P', tag('Span', 0), tag('Span', 1)), { bookmarks: ['One'] });
    const [gone] = pdf.structure[0]?.kids ?? [];
    if (gone?.kind !== 'element') throw new Error('There is no span.');
    const bookmark = entry(entry(pdf.catalog, 'Outlines'), 'First');
    if (bookmark instanceof PDFDict) bookmark.set(PDFName.of('SE'), gone.ref);
    mergeTextRuns(pdf);
    const document = await written(pdf);
    const types = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => nameText(entry(object, 'S')));
    expect(types).not.toContain('Span');
    expect(entry(entry(entry(document.catalog, 'Outlines'), 'First'), 'SE')).toBeUndefined();
  });

  it('writes the id tree', async () => {
    const cell = having(tag('TH', 0), { ID: '(cell00001)' });
    const document = await written(await printed(tag('TR', cell)));
    const [id, element] = arrayItems(entry(entry(rootOf(document), 'IDTree'), 'Names'));
    expect(id instanceof PDFString && id.asString()).toBe('cell00001');
    expect(nameText(entry(element, 'S'))).toBe('TH');
  });
});
