import {
  PDFArray,
  PDFName,
  PDFRef,
  type PDFContext,
  type PDFDict,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { RenderError } from '../../../errors.ts';
import { limits } from '../../../limits.ts';
import { readContent, type ContentEvent } from '../../../pdf/content-stream.ts';
import { openPdf, pagesOf, type PdfPage } from '../../../pdf/document.ts';
import {
  dictOf,
  entry,
  arrayItems,
  nameText,
  numberOf,
  pageContent,
  streamBytes,
} from '../../../pdf/objects.ts';
import { readStructure, type Element } from '../../../pdf/structure-tree.ts';
import { writePdf, type PdfVersion } from '../../../pdf/writer.ts';
import { isDrawnObject } from './content-events.ts';
import { withFoldMarks } from './fold-marks.ts';
import { moveMarginTextToEnd } from './page-margin-boxes.ts';
import type { PdfMetadata } from './pdf-metadata.ts';

/** The first event of a text that gets a mark: its painting, or a sequence around it. */
export type TextStart = Extract<ContentEvent, { kind: 'begin' | 'paint' }>;

/** A mark that finishing adds to a text. */
export interface AddedMark {
  readonly tag: 'Lbl' | 'Span';
  readonly mcid: number;
  /** Replaces the sequence that the event starts by one with this text. */
  readonly actualText?: string;
}

/** A content stream with marked content: of a page, or of a form XObject that a page draws. */
export interface MarkedStream {
  /** The page or form XObject. Marked-content ids (MCIDs) are unique within it. */
  readonly owner: PDFRef;
  readonly page: PDFRef;
  readonly resources: PDFObject | undefined;
  readonly content: Uint8Array;
  readonly events: readonly ContentEvent[];
  /** The marks of texts that Chromium does not mark, or not alone. */
  readonly added: Map<ContentEvent, AddedMark>;
  /** The ActualText of sequences, by the offset of their first operand. */
  readonly spelled: Map<number, string>;
  /** Sequences whose marks are removed, by the offset of their first operand. */
  readonly removed: Set<number>;
  /** Content to insert before sequences. */
  readonly inserted: Map<ContentEvent, string>;
}

/** The lowest MCID that a stream does not use. */
export const freeMcid = ({ events, added }: MarkedStream): number => {
  let free = 0;
  for (const event of events) {
    if (event.kind === 'begin') free = Math.max(free, (event.mcid ?? -1) + 1);
  }
  for (const { mcid } of added.values()) free = Math.max(free, mcid + 1);
  return free;
};

/** Chromium's PDF, parsed for finishing. */
export interface PrintedPdf {
  /** The version of the finished file, which decides the types of its structure tree. */
  readonly version: PdfVersion;
  readonly catalog: PDFDict;
  readonly pages: readonly PdfPage[];
  readonly context: PDFContext;
  readonly streams: readonly MarkedStream[];
  /** Top-level elements of the structure tree. */
  readonly structure: Element[];
}

export const countPagesOf = async (bytes: Uint8Array): Promise<number> =>
  pagesOf(await openPdf(bytes)).length;

/** Parses Chromium's PDF. @throws RenderError too_large */
export const openPrintedPdf = async (
  bytes: Uint8Array,
  version: PdfVersion = '1.7',
  { hasFoldMarks = false }: Pick<PdfMetadata, 'hasFoldMarks'> = {},
): Promise<PrintedPdf> => {
  const document = await openPdf(bytes);
  const pages = pagesOf(document);
  const count = pages.length;
  if (count > limits.pages) {
    throw new RenderError(
      'too_large',
      `The résumé takes ${count} pages; at most ${limits.pages} are printed. Shorten it, or choose a smaller type size.`,
    );
  }
  const { context, catalog } = document;
  const streams = pages.flatMap(({ ref, node }, index) =>
    readPage(context, ref, node, hasFoldMarks && index === 0),
  );
  return { version, context, catalog, pages, streams, structure: readStructure(document) };
};

/** Serialises the PDF without unreachable objects. */
export const savePrintedPdf = ({ context, version }: PrintedPdf): Promise<Uint8Array> => {
  dropUnreachable(context);
  return writePdf(context, version);
};

/** Deletes objects without references. They would be written, and some name the browser. */
const dropUnreachable = (context: PDFContext): void => {
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const open: (PDFObject | undefined)[] = [Root, Info];
  while (open.length > 0) {
    const object = open.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      open.push(context.lookup(object));
    } else if (object instanceof PDFArray) open.push(...object.asArray());
    else open.push(...(dictOf(object)?.values() ?? []));
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
};

const unchanged = (): Pick<MarkedStream, 'added' | 'spelled' | 'removed' | 'inserted'> => ({
  added: new Map(),
  spelled: new Map(),
  removed: new Set(),
  inserted: new Map(),
});

const readPage = (
  context: PDFContext,
  page: PDFRef,
  node: PDFDict,
  hasFoldMarks: boolean,
): MarkedStream[] => {
  const resources = entry(node, 'Resources');
  const [, , , height = 0] = arrayItems(entry(node, 'MediaBox')).map(numberOf);
  const printed = moveMarginTextToEnd(pageContent(node), height);
  const content = hasFoldMarks ? withFoldMarks(printed, height) : printed;
  const events = readContent(content);
  const stream = { owner: page, page, resources, content, events, ...unchanged() };
  return [stream, ...readForms(context, stream, new Set())];
};

/** The form XObjects with marked content that a stream draws, at any depth. */
const readForms = (
  context: PDFContext,
  { page, resources, events }: MarkedStream,
  seen: Set<PDFRef>,
): MarkedStream[] =>
  events.filter(isDrawnObject).flatMap(({ name }) => {
    const owner = formRef(resources, name);
    if (owner === undefined || seen.has(owner)) return [];
    seen.add(owner);
    const form = context.lookup(owner);
    const content = streamBytes(form);
    const stream = {
      owner,
      page,
      resources: entry(form, 'Resources') ?? resources,
      content,
      events: readContent(content),
      ...unchanged(),
    };
    const inner = readForms(context, stream, seen);
    const isMarked = stream.events.some(({ kind }) => kind === 'begin');
    return isMarked || inner.length > 0 ? [stream, ...inner] : [];
  });

/** The form XObject with a name in the resources; `undefined` for an image. */
export const formRef = (resources: PDFObject | undefined, name: string): PDFRef | undefined => {
  const objects = dictOf(entry(resources, 'XObject'));
  const ref = objects?.get(PDFName.of(name));
  return ref instanceof PDFRef &&
    nameText(entry(objects?.lookup(PDFName.of(name)), 'Subtype')) === 'Form'
    ? ref
    : undefined;
};
