import {
  PDFArray,
  PDFCatalog,
  PDFDict,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { openPdf, type PdfDocument } from '../../pdf/document.ts';
import { dictOf, entry, numberOf, pdfName } from '../../pdf/objects.ts';
import { writePdf } from '../../pdf/writer.ts';

/** Joins two PDFs that Chromium printed: pages, structure tree and bookmarks of the second after those of the first. */
export const joinPdfs = async ([one, other]: readonly [
  Uint8Array,
  Uint8Array,
]): Promise<Uint8Array> => {
  const [first, second] = await Promise.all([openPdf(one), openPdf(other)]);
  const { context, catalog } = first;
  const added = copyInto(context, second);
  joinPages(catalog, added);
  joinStructure(context, catalog, added);
  joinBookmarks(catalog, added);
  return writePdf(context);
};

/** A dictionary of a document with its reference. */
interface Node {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

const nodeOf = (context: PDFContext, ref: PDFObject | undefined): Node | undefined => {
  const dict = ref instanceof PDFRef ? dictOf(context.lookup(ref)) : undefined;
  return ref instanceof PDFRef && dict ? { ref, dict } : undefined;
};

const nodeAt = (of: PDFDict, key: string): Node | undefined =>
  nodeOf(of.context, of.get(pdfName(key)));

/** Copies all objects with new numbers. Returns the copied catalog. */
const copyInto = (context: PDFContext, { context: from, catalog }: PdfDocument): PDFDict => {
  const offset = context.largestObjectNumber;
  const keys = nextKey(dictOf(entry(context.lookup(context.trailerInfo.Root), 'StructTreeRoot')));
  const copyRef = ({ objectNumber, generationNumber }: PDFRef): PDFRef =>
    PDFRef.of(objectNumber + offset, generationNumber);
  const copyDict = (dict: PDFDict): PDFDict => {
    const members = new Map(dict.entries().map(([key, value]) => [key, copy(value)]));
    for (const name of ['StructParents', 'StructParent'].map(pdfName)) {
      const index = numberOf(members.get(name));
      if (index !== undefined) members.set(name, PDFNumber.of(index + keys));
    }
    const kind = [PDFPageLeaf, PDFPageTree, PDFCatalog].find((each) => dict instanceof each);
    return (kind ?? PDFDict).fromMapWithContext(members, context);
  };
  const copy = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return copyRef(object);
    if (object instanceof PDFDict) return copyDict(object);
    if (object instanceof PDFRawStream)
      return PDFRawStream.of(copyDict(object.dict), object.contents);
    if (!(object instanceof PDFArray)) return object;
    const array = PDFArray.withContext(context);
    for (const item of object.asArray()) array.push(copy(item));
    return array;
  };
  for (const [ref, object] of from.enumerateIndirectObjects()) {
    context.assign(copyRef(ref), copy(object));
  }
  return copyDict(catalog);
};

/** The first free key of the parent tree. */
const nextKey = (structure: PDFDict | undefined): number =>
  numberOf(entry(structure, 'ParentTreeNextKey')) ?? 0;

const addCounts = (one: PDFDict, other: PDFDict): void => {
  const [count = 0, more = 0] = [one, other].map((each) => numberOf(entry(each, 'Count')));
  one.set(pdfName('Count'), PDFNumber.of(count + more));
};

const joinPages = (catalog: PDFDict, added: PDFDict): void => {
  const [pages, more] = [nodeAt(catalog, 'Pages'), nodeAt(added, 'Pages')];
  const kids = pages && entry(pages.dict, 'Kids');
  if (!pages || !more || !(kids instanceof PDFArray)) return;
  more.dict.set(pdfName('Parent'), pages.ref);
  kids.push(more.ref);
  addCounts(pages.dict, more.dict);
};

/** The element that contains the whole document. */
const documentElement = (structure: PDFDict): Node | undefined => {
  const kids = structure.get(pdfName('K'));
  return nodeOf(structure.context, kids instanceof PDFArray ? kids.get(0) : kids);
};

const joinStructure = (context: PDFContext, catalog: PDFDict, added: PDFDict): void => {
  const [root, more] = [nodeAt(catalog, 'StructTreeRoot'), nodeAt(added, 'StructTreeRoot')];
  const whole = root && documentElement(root.dict);
  const part = more && documentElement(more.dict);
  if (!whole || !part) return;
  const kidsOf = ({ dict }: Node): readonly PDFObject[] => {
    const kids = dict.get(pdfName('K'));
    return kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  };
  for (const kid of kidsOf(part)) dictOf(context.lookup(kid))?.set(pdfName('P'), whole.ref);
  whole.dict.set(pdfName('K'), context.obj([...kidsOf(whole), ...kidsOf(part)]));
  const keys = nextKey(root.dict) + nextKey(more.dict);
  root.dict.set(pdfName('ParentTreeNextKey'), PDFNumber.of(keys));
};

const joinBookmarks = (catalog: PDFDict, added: PDFDict): void => {
  const [outline, more] = [nodeAt(catalog, 'Outlines'), nodeAt(added, 'Outlines')];
  const begin = more && nodeAt(more.dict, 'First');
  const end = more && nodeAt(more.dict, 'Last');
  if (!more || !begin || !end) return;
  const last = outline && nodeAt(outline.dict, 'Last');
  if (!outline || !last) {
    catalog.set(pdfName('Outlines'), more.ref);
    return;
  }
  for (let item: Node | undefined = begin; item; item = nodeAt(item.dict, 'Next')) {
    item.dict.set(pdfName('Parent'), outline.ref);
  }
  last.dict.set(pdfName('Next'), begin.ref);
  begin.dict.set(pdfName('Prev'), last.ref);
  outline.dict.set(pdfName('Last'), end.ref);
  addCounts(outline.dict, more.dict);
};
