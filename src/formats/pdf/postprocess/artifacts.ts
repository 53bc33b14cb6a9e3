import { PDFHexString, type PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { ContentEvent, MarkStart } from '../../../pdf/content-stream.ts';
import { deflated, deflateInto, dictOf, pdfName, startCompressing } from '../../../pdf/objects.ts';
import { applyEdits, type ByteEdit } from '../../../pdf/tokenizer.ts';
import { isDrawnObject } from './content-events.ts';
import { formRef, type MarkedStream, type PrintedPdf } from './printed-pdf.ts';
import type { Claims } from './structure/write-tree.ts';

/** Marks all painted content without a structure element as artifact (PDF/UA-1, 7.1-3), and writes the marks of texts. */
export const markArtifacts = (pdf: PrintedPdf, claims: Claims): void => {
  const replaced: PDFRawStream[] = [];
  for (const stream of pdf.streams) {
    const isClaimed = ({ mcid }: MarkStart): boolean =>
      mcid !== undefined && claims.get(stream.owner)?.[mcid] !== undefined;
    const drawsClaimed = (name: string): boolean => {
      const form = formRef(stream.resources, name);
      return form !== undefined && holdsClaimed(pdf, form, claims);
    };
    const edits = artifactEdits(stream, isClaimed, drawsClaimed);
    replaced.push(replaceContent(pdf, stream, applyEdits(stream.content, edits)));
  }
  startCompressing(replaced);
};

/** The edits that insert artifact marks, and insert or remove the marks of texts, in the order of the stream. */
export const artifactEdits = (
  stream: EditedStream,
  isClaimed: (begin: MarkStart) => boolean,
  drawsClaimed: (name: string) => boolean,
): ByteEdit[] => {
  const { events, added, removed, inserted } = stream;
  const edits: ByteEdit[] = [];
  const replace = ({ start, end }: ContentEvent, text: string): unknown =>
    edits.push({ start, end, text });
  const wrap = (event: ContentEvent): void => {
    edits.push({ start: event.start, end: event.start, text: `${beginMark(stream, event)}\n` });
    edits.push({ start: event.end, end: event.end, text: endMark });
  };
  const around = sequencesAroundClaims(events, isClaimed);
  const open: OpenSequence[] = [];
  for (const event of events) {
    const isSettled = open.at(-1)?.isSettled ?? false;
    const text = inserted.get(event);
    if (text !== undefined) edits.push({ start: event.start, end: event.start, text });
    if (event.kind === 'begin') {
      if (removed.has(event.start) && (isSettled || event.mcid !== undefined)) {
        replace(event, '');
        open.push({ isSettled, end: 'remove' });
      } else if (added.get(event)?.actualText !== undefined) {
        replace(event, beginMark(stream, event));
        open.push({ isSettled: true });
      } else if (isSettled || event.tag === 'Artifact' || isClaimed(event)) {
        open.push({ isSettled: true });
      } else if (around.has(event)) open.push({ isSettled: false });
      else if (event.mcid !== undefined) {
        replace(event, beginArtifact);
        open.push({ isSettled: true });
      } else {
        const mark = `${beginMark(stream, event)}\n`;
        edits.push({ start: event.start, end: event.start, text: mark });
        open.push({ isSettled: true, end: 'double' });
      }
    } else if (event.kind === 'end') {
      const end = open.pop()?.end;
      if (end === 'remove') replace(event, '');
      if (end === 'double') edits.push({ start: event.end, end: event.end, text: endMark });
    } else if (event.kind === 'paint' && !isSettled && !(event.name && drawsClaimed(event.name))) {
      wrap(event);
    }
  }
  return edits;
};

type EditedStream = Pick<MarkedStream, 'events' | 'added' | 'removed' | 'inserted'>;

interface OpenSequence {
  /** Whether its content is already tagged or an artifact. */
  readonly isSettled: boolean;
  /** Whether its end is removed, or ends the inserted mark, too. */
  readonly end?: 'remove' | 'double';
}

const beginMark = ({ added }: EditedStream, event: ContentEvent): string => {
  const mark = added.get(event);
  if (mark === undefined) return beginArtifact;
  const { tag, mcid, actualText } = mark;
  const spelled = actualText === undefined ? '' : `/ActualText ${utf16String(actualText)} `;
  return `/${tag} <</MCID ${mcid} ${spelled}>> BDC`;
};

const utf16String = (text: string): string => String(PDFHexString.fromText(text));

const beginArtifact = '/Artifact BMC';
const endMark = '\nEMC';

/** Unclaimed sequences around claimed ones, like layers. They stay unmarked, because an artifact must not contain tagged content. */
const sequencesAroundClaims = (
  events: readonly ContentEvent[],
  isClaimed: (begin: MarkStart) => boolean,
): Set<MarkStart> => {
  const around = new Set<MarkStart>();
  const open: MarkStart[] = [];
  for (const event of events) {
    if (event.kind === 'begin') {
      if (isClaimed(event)) for (const outer of open) around.add(outer);
      open.push(event);
    } else if (event.kind === 'end') open.pop();
  }
  return around;
};

/** Whether a form XObject, or one that it draws, has content of the structure tree. */
const holdsClaimed = (pdf: PrintedPdf, form: PDFRef, claims: Claims): boolean => {
  const stream = pdf.streams.find(({ owner }) => owner === form);
  if (stream === undefined) return false;
  if (claims.has(form)) return true;
  return stream.events.some((event) => {
    const inner = isDrawnObject(event) && formRef(stream.resources, event.name);
    return inner && holdsClaimed(pdf, inner, claims);
  });
};

const replaceContent = (
  { context }: PrintedPdf,
  { owner, page }: MarkedStream,
  content: Uint8Array,
): PDFRawStream => {
  const dict = dictOf(context.lookup(owner));
  if (dict === undefined || owner === page) {
    const stream = deflated(context, content);
    dict?.set(pdfName('Contents'), context.register(stream));
    return stream;
  }
  dict.delete(pdfName('DecodeParms'));
  dict.set(pdfName('Filter'), pdfName('FlateDecode'));
  const stream = deflateInto(dict, content);
  context.assign(owner, stream);
  return stream;
};
