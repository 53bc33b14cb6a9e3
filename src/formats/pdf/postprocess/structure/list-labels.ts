import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { entry, pdfName } from '../../../../pdf/objects.ts';
import {
  attributesOf,
  isElement,
  ownerOf,
  walkElements,
  type Element,
} from '../../../../pdf/structure-tree.ts';
import { readShownText, twoByteCodes } from '../../../../pdf/text-operators.ts';
import { textOfCodes, toUnicodeOf } from '../../../../pdf/to-unicode.ts';
import { isTextPaint } from '../content-events.ts';
import { freeMcid, type MarkedStream, type PrintedPdf, type TextStart } from '../printed-pdf.ts';
import { addAttributes } from './attributes.ts';
import { newStructureElement } from './new-element.ts';
import { addUnder } from '../../../../text/group-by.ts';

/**
 * Tags the bullets and numbers of lists as labels (PDF/UA-1, 7.6). Chromium prints them directly before the content of
 * their item, and does not tag them.
 */
export const labelListItems = ({ context, streams, structure }: PrintedPdf): void => {
  const items = itemsByFirstContent(structure);
  if (items.size === 0) return;
  for (const stream of streams) labelItemsIn(context, stream, items);
};

interface ListItem {
  readonly element: Element;
  readonly list: Element | undefined;
}

const contentKey = (owner: PDFRef, mcid: number): string => `${owner.tag} ${mcid}`;

/** The list items that begin with a content, outer ones first. */
const itemsByFirstContent = (structure: readonly Element[]): Map<string, ListItem[]> => {
  const items = new Map<string, ListItem[]>();
  walkElements(structure, (element, parent) => {
    const key = element.type === 'LI' ? firstContentKey(element) : undefined;
    if (key === undefined) return;
    const list = parent?.type === 'L' ? parent : undefined;
    addUnder(items, key, { element, list });
  });
  return items;
};

const firstContentKey = ({ kids }: Element): string | undefined => {
  for (const kid of kids) {
    if (kid.kind === 'content') return contentKey(ownerOf(kid), kid.mcid);
    const key = isElement(kid) ? firstContentKey(kid) : undefined;
    if (key !== undefined) return key;
  }
  return undefined;
};

/** An unmarked text, from the start of its text object, which sets its font, to its end. */
interface UnmarkedText {
  readonly event: TextStart;
  readonly start: number;
  end: number;
}

/** Marks texts of a stream as the label of an item. */
const labelWriter = (
  context: PDFContext,
  stream: MarkedStream,
): ((item: ListItem, texts: readonly UnmarkedText[]) => void) => {
  const { owner, page, added } = stream;
  const form = owner === page ? {} : { form: owner };
  let nextMcid = freeMcid(stream);
  return ({ element, list }, texts) => {
    const [first] = texts;
    if (first === undefined) return;
    const contents = texts.map(({ event }) => {
      added.set(event, { tag: 'Lbl', mcid: nextMcid });
      return { kind: 'content', page, ...form, mcid: nextMcid++ } as const;
    });
    element.kids.unshift(newStructureElement(context, 'Lbl', contents));
    if (list && !attributesOf(list).some((own) => own.has(pdfName('ListNumbering')))) {
      const ListNumbering = numberingOf(readText(stream, first));
      addAttributes(context, list, { O: 'List', ListNumbering });
    }
  };
};

const labelItemsIn = (
  context: PDFContext,
  stream: MarkedStream,
  items: ReadonlyMap<string, readonly ListItem[]>,
): void => {
  const { owner, events } = stream;
  const label = labelWriter(context, stream);
  let texts: UnmarkedText[] = [];
  let depth = 0;
  let objectStart: number | undefined;
  const add = (event: TextStart): void => {
    texts.push({ event, start: objectStart ?? event.start, end: event.end });
  };
  for (const event of events) {
    if (event.kind === 'text-begin') objectStart = event.start;
    else if (event.kind === 'text-end') objectStart = undefined;
    else if (event.kind === 'end') {
      const last = texts.at(-1);
      if (--depth === 0 && last?.event.kind === 'begin') last.end = event.end;
    } else if (isTextPaint(event) && depth === 0) {
      add(event);
    } else if (event.kind === 'begin') {
      // Sequences without an id are inside the text, for ActualText.
      if (depth++ > 0) continue;
      if (event.mcid === undefined) {
        if (event.tag !== 'Artifact') add(event);
        continue;
      }
      const [outer, ...inner] = items.get(contentKey(owner, event.mcid)) ?? [];
      for (const item of inner.reverse()) label(item, texts.splice(-1));
      if (outer) label(outer, texts);
      texts = [];
    }
  }
};

/** The text by its ActualText, otherwise by the glyph map of its font. */
const readText = ({ content, resources }: MarkedStream, { start, end }: UnmarkedText): string => {
  const [shown] = readShownText(content.subarray(start, end));
  if (shown?.actualText) return shown.actualText.text;
  const font = shown && entry(entry(resources, 'Font'), shown.font);
  const map = toUnicodeOf(entry(font, 'ToUnicode'));
  return textOfCodes(twoByteCodes(shown?.codes ?? []), map);
};

const numberings: readonly (readonly [form: RegExp, numbering: string])[] = [
  [/^\p{Nd}/u, 'Decimal'],
  [/^[ivxlcdm]+[.)]/, 'LowerRoman'],
  [/^[IVXLCDM]+[.)]/, 'UpperRoman'],
  [/^\p{Ll}[.)]/u, 'LowerAlpha'],
  [/^\p{Lu}[.)]/u, 'UpperAlpha'],
  [/^[◦○]/, 'Circle'],
  [/^[▪■]/, 'Square'],
];

/** The kind of a label (ISO 32000-1, table 347). */
const numberingOf = (label: string): string =>
  numberings.find(([form]) => form.test(label))?.[1] ?? 'Disc';
