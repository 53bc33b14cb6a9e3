import type { ContentEvent, MarkStart } from '../../../../pdf/content-stream.ts';
import { ownerOf, type Element, type Kid } from '../../../../pdf/structure-tree.ts';
import { isTextPaint } from '../content-events.ts';
import { freeMcid, type MarkedStream, type PrintedPdf, type TextStart } from '../printed-pdf.ts';
import { collectClaims } from './write-tree.ts';

/**
 * Gives each sequence with `ActualText` a separate MCID, and also each text beside it. Chromium nests the sequences in
 * those with an MCID, where readers of the structure tree ignore them, or lose the text after them.
 */
export const splitActualText = (pdf: PrintedPdf): void => {
  if (!pdf.streams.some(needsSplit)) return;
  const claims = collectClaims(pdf);
  for (const stream of pdf.streams.filter(needsSplit)) {
    const owners = claims.get(stream.owner) ?? [];
    let free = freeMcid(stream);
    for (const { begin, mcid, texts } of sequencesToSplit(stream)) {
      const element = owners[mcid];
      if (element === undefined) continue;
      stream.removed.add(begin.start);
      const mcids = texts.map((_, index) => (index === 0 ? mcid : free++));
      texts.forEach((event, index) => {
        const actualText = event.kind === 'begin' ? stream.spelled.get(event.start) : undefined;
        const mark = { tag: 'Span', mcid: mcids[index] ?? mcid } as const;
        stream.added.set(event, actualText === undefined ? mark : { ...mark, actualText });
      });
      replaceContent(element, stream, mcid, mcids);
    }
  }
};

const needsSplit = ({ spelled, removed }: MarkedStream): boolean =>
  [...spelled.keys()].some((start) => !removed.has(start));

interface SplitSequence {
  readonly begin: MarkStart;
  readonly mcid: number;
  /** Its texts: those with `ActualText` and those between them. */
  readonly texts: readonly TextStart[];
}

/** The sequences with an MCID that contain `ActualText` and, besides, only text and lines. */
const sequencesToSplit = (stream: MarkedStream): SplitSequence[] => {
  const { events, spelled, removed } = stream;
  const found: SplitSequence[] = [];
  let inside: { begin: MarkStart; mcid: number; texts: TextStart[] } | undefined;
  let isSplit = false;
  let depth = 0;
  for (const event of events) {
    if (event.kind === 'begin' && depth++ === 0) {
      inside = event.mcid === undefined ? undefined : { begin: event, mcid: event.mcid, texts: [] };
      isSplit = false;
    } else if (event.kind === 'end' && --depth === 0) {
      if (inside && isSplit) found.push(inside);
      inside = undefined;
    } else if (event.kind === 'begin') {
      if (spelled.has(event.start)) inside?.texts.push(event);
      else inside = undefined;
      isSplit ||= !removed.has(event.start);
    } else if (isPicture(event)) inside = undefined;
    else if (isTextPaint(event) && depth === 1) {
      inside?.texts.push(event);
    }
  }
  return found;
};

const isPicture = (event: ContentEvent): boolean =>
  event.kind === 'paint' && event.painted !== 'text' && event.painted !== 'path';

const replaceContent = (
  element: Element,
  { owner }: MarkedStream,
  mcid: number,
  mcids: readonly number[],
): void => {
  element.kids = element.kids.flatMap((kid): Kid[] => {
    if (kid.kind !== 'content' || kid.mcid !== mcid || ownerOf(kid) !== owner) return [kid];
    return mcids.map((each) => ({ ...kid, mcid: each }));
  });
};
