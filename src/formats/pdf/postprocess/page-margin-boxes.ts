import { readContent } from '../../../pdf/content-stream.ts';
import { numbersIn, scanPlaced, transform } from '../../../pdf/matrix.ts';
import { applyEdits } from '../../../pdf/tokenizer.ts';
import { isTagged } from './content-events.ts';

/**
 * Moves the text of `@page` margin boxes behind the page text and marks it as header or footer (PDF/UA-1, 7.8).
 * Chromium paints it first, so that extracted text would start with "2 / 2".
 */
export const moveMarginTextToEnd = (content: Uint8Array, pageHeight: number): Uint8Array => {
  const groups = leadingGroups(content).filter(({ texts }) => texts.length > 0);
  if (groups.length === 0) return content;
  // Other painting of a group, such as the background, must stay below the page text.
  const stays = applyEdits(
    content,
    groups.flatMap((group) =>
      group.others.length > 0 ? removals(group.texts) : removals([group]),
    ),
  );
  const moves = groups.flatMap((group) => [
    openPagination(subtypeOf(content, group, pageHeight)),
    applyEdits(content.subarray(0, group.end), removals([rangeBefore(group), ...group.others])),
    closePagination,
  ]);
  return Buffer.concat([stays, ...moves]);
};

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A `q … Q` group at the top level of the stream, with its painting operations. */
interface PaintedGroup extends ByteRange {
  readonly texts: readonly ByteRange[];
  readonly others: readonly ByteRange[];
}

/** The groups before the first tagged content; empty on a page without tagged content. */
const leadingGroups = (content: Uint8Array): PaintedGroup[] => {
  const events = readContent(content, isTagged);
  const last = events.at(-1);
  if (last === undefined || !isTagged(last)) return [];
  const groups: PaintedGroup[] = [];
  let depth = 0;
  let textStart = 0;
  let group: { start: number; texts: ByteRange[]; others: ByteRange[] } | undefined;
  for (const event of events) {
    if (event.kind === 'save' && depth++ === 0) {
      group = { start: event.start, texts: [], others: [] };
    } else if (event.kind === 'restore' && --depth === 0 && group) {
      groups.push({ ...group, end: event.end });
      group = undefined;
    } else if (event.kind === 'text-begin') {
      textStart = event.start;
    } else if (event.kind === 'text-end') {
      group?.texts.push({ start: textStart, end: event.end });
    } else if (event.kind === 'paint' && event.painted !== 'text') {
      group?.others.push(event);
    }
  }
  return groups;
};

const rangeBefore = ({ start }: ByteRange): ByteRange => ({ start: 0, end: start });

const removals = (ranges: readonly ByteRange[]) =>
  ranges.map(({ start, end }) => ({ start, end, text: '' }));

type PaginationSubtype = 'Header' | 'Footer';

const openPagination = (subtype: PaginationSubtype): Uint8Array =>
  Buffer.from(`\n/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC\n`);

/** Whether the first text of a group is in the upper or the lower half of the page. */
const subtypeOf = (
  content: Uint8Array,
  group: PaintedGroup,
  pageHeight: number,
): PaginationSubtype => {
  let height = 0;
  scanPlaced(content.subarray(0, group.end), ({ kind, start, operands, matrix }) => {
    if (kind !== 'text-matrix' || start < group.start) return true;
    const [x = 0, y = 0] = numbersIn(operands).slice(4);
    height = transform({ x, y }, matrix).y;
    return false;
  });
  return height > pageHeight / 2 ? 'Header' : 'Footer';
};

const closePagination = Buffer.from('\nEMC\n');
