import {
  PDFNull,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFDict,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { allBookmarks } from '../../../../pdf/bookmarks.ts';
import { numberObject } from '../../../../pdf/cached-objects.ts';
import { dictOf, entry, numberOf, pdfName } from '../../../../pdf/objects.ts';
import {
  isElement,
  ownerOf,
  walkElements,
  type Element,
  type Kid,
} from '../../../../pdf/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';

/** The structure element of each marked content, by page or form XObject, then by MCID. */
export type Claims = ReadonlyMap<PDFRef, readonly (Element | undefined)[]>;

/** Finds the structure element of each marked content. */
export const collectClaims = ({ structure }: PrintedPdf): Claims => {
  const claims = new Map<PDFRef, (Element | undefined)[]>();
  walkElements(structure, (element) => {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const owner = ownerOf(kid);
      const marks = claims.get(owner) ?? [];
      claims.set(owner, marks);
      marks[kid.mcid] = element;
    }
  });
  return claims;
};

/** Writes the structure tree to the document, with the parent tree and the id tree. */
export const writeStructure = (pdf: PrintedPdf, claims: Claims): void => {
  const { context, catalog, structure } = pdf;
  const rootRef = catalog.get(pdfName('StructTreeRoot'));
  const root = dictOf(entry(catalog, 'StructTreeRoot'));
  if (root === undefined || !(rootRef instanceof PDFRef)) return;
  const written = new Set<PDFRef>();
  walkElements(structure, (element, parent) => {
    written.add(element.ref);
    writeElement(context, element, parent?.ref ?? rootRef);
  });
  detachBookmarks(pdf, written);
  root.set(pdfName('K'), context.obj(structure.map(({ ref }) => ref)));
  root.delete(pdfName('RoleMap'));
  writeParentTree(pdf, root, claims);
  writeIdTree(pdf, root);
};

const writeElement = (context: PDFContext, element: Element, parent: PDFRef): void => {
  const { dict, type, kids } = element;
  const page = kids.find((kid) => kid.kind === 'content')?.page;
  dict.set(pdfName('S'), pdfName(type));
  dict.set(pdfName('P'), parent);
  if (page) dict.set(pdfName('Pg'), page);
  else dict.delete(pdfName('Pg'));
  const written = kids.map((kid) => writeKid(context, kid, page));
  const [only] = written;
  dict.set(pdfName('K'), only && written.length === 1 ? only : context.obj(written));
};

const writeKid = (context: PDFContext, kid: Kid, page: PDFRef | undefined): PDFObject => {
  if (isElement(kid)) return kid.ref;
  const elsewhere = kid.page && kid.page !== page ? { Pg: kid.page } : {};
  if (kid.kind === 'object') return context.obj({ Type: 'OBJR', Obj: kid.object, ...elsewhere });
  const { form, mcid } = kid;
  if (form) return context.obj({ Type: 'MCR', Pg: kid.page, Stm: form, MCID: mcid });
  return kid.page === page
    ? numberObject(mcid)
    : context.obj({ Type: 'MCR', ...elsewhere, MCID: mcid });
};

/** Removes references from bookmarks to elements outside the tree. The bookmarks still point to the page. */
const detachBookmarks = (pdf: PrintedPdf, written: ReadonlySet<PDFRef>): void => {
  for (const bookmark of allBookmarks(pdf)) {
    const target = bookmark.get(pdfName('SE'));
    if (target instanceof PDFRef && !written.has(target)) bookmark.delete(pdfName('SE'));
  }
};

const writeParentTree = (pdf: PrintedPdf, root: PDFDict, claims: Claims): void => {
  const { context, structure } = pdf;
  const parents = new Map<number, PDFObject>();
  let next = numberOf(entry(root, 'ParentTreeNextKey')) ?? 0;
  for (const [owner, marks] of claims) {
    const dict = dictOf(context.lookup(owner));
    const index = numberOf(entry(dict, 'StructParents')) ?? next++;
    dict?.set(pdfName('StructParents'), PDFNumber.of(index));
    const elements = Array.from(marks, (element) => element?.ref ?? PDFNull);
    parents.set(index, context.register(context.obj(elements)));
  }
  walkElements(structure, (element) => {
    for (const kid of element.kids) {
      if (kid.kind !== 'object') continue;
      const index = numberOf(entry(context.lookup(kid.object), 'StructParent'));
      if (index !== undefined) parents.set(index, element.ref);
    }
  });
  const pairs = [...parents].sort(([one], [other]) => one - other);
  root.set(pdfName('ParentTree'), context.register(context.obj({ Nums: pairs.flat() })));
  root.set(pdfName('ParentTreeNextKey'), PDFNumber.of(Math.max(next, ...parents.keys()) + 1));
};

const writeIdTree = (pdf: PrintedPdf, root: PDFDict): void => {
  const names: PDFObject[] = [];
  walkElements(pdf.structure, ({ ref, dict }) => {
    const id = dict.get(pdfName('ID'));
    if (id) names.push(id, ref);
  });
  if (names.length === 0) root.delete(pdfName('IDTree'));
  else root.set(pdfName('IDTree'), pdf.context.register(pdf.context.obj({ Names: names })));
};
