import type { ExpectedText } from './expected.ts';
import { readReordered } from './reordered.ts';
import { isOrnament, isReordered, squeeze } from './squeeze.ts';
import { continues, findWay } from './ways.ts';

/** The text of a file as one string of characters without white space. */
export interface FileText {
  readonly signs: string;
  /** Start offsets of lines and pages. */
  readonly lines: readonly number[];
  readonly pages: readonly number[];
}

/** `unordered`: all characters were found, in a script whose reading order a file does not preserve. */
export type Outcome = 'found' | 'altered' | 'missing' | 'unordered';

/** The result for one expected text. */
export interface Match {
  readonly expected: ExpectedText;
  readonly signs: string;
  /** Whether a file may paint its characters in another order than the reading order. */
  readonly isReordered: boolean;
  outcome: Outcome;
  /** Start and end offsets in the file; -1 if not found. */
  start: number;
  end: number;
}

/** A range of the file that does not belong to any expected text. */
export interface Surplus {
  readonly start: number;
  readonly end: number;
}

export interface Alignment {
  readonly flows: readonly (readonly Match[])[];
  readonly surplus: readonly Surplus[];
}

/** Properties of the reader that extracted the text of a file. */
export interface Reading {
  /** Whether the text is in painting order, which differs from reading order in some scripts. */
  readonly isPainted: boolean;
  /** Characters that both sides leave out, see `squeeze`. */
  readonly undrawn?: ReadonlySet<string>;
}

/** The read position within one flow of texts. */
export interface Cursor {
  readonly matches: readonly Match[];
  index: number;
  /** Characters of the current text that have been read. */
  offset: number;
}

export interface Walk {
  readonly signs: string;
  readonly cursors: readonly Cursor[];
  current: number;
  at: number;
}

/**
 * Aligns a file with its expected texts. Every character of the file belongs to a text, or to an ornament
 * between texts, or is surplus. Flows alternate, because a page ends lines of both columns.
 */
export const align = (
  { signs, lines }: FileText,
  flows: readonly (readonly ExpectedText[])[],
  reading: Reading,
): Alignment => {
  const cursors = flows.map((flow): Cursor => ({
    matches: prepare(flow, reading),
    index: 0,
    offset: 0,
  }));
  const walk: Walk = { signs, cursors, current: 0, at: 0 };
  const surplus: Surplus[] = [];
  const lineStarts = new Set(lines);
  let checkpoint = mark(walk);
  while (walk.at < signs.length) {
    if (cursors.length > 1 && lineStarts.has(walk.at)) checkpoint = mark(walk);
    if (readReordered(walk) || readSign(walk) || dropOrnaments(walk)) continue;
    if (changeColumn(walk, checkpoint)) continue;
    const { flow, skip, offset, to } = findWay(walk);
    const cursor = cursors[flow];
    if (!cursor) break;
    if (to < walk.at) forget(cursor);
    skipTexts(cursor, skip);
    if (offset !== undefined) enterAltered(cursor, offset, walk.at);
    else if (to > walk.at) surplus.push({ start: walk.at, end: to });
    walk.current = flow;
    walk.at = to;
  }
  cursors.forEach((cursor) => skipTexts(cursor, cursor.matches.length - cursor.index));
  return { flows: cursors.map(({ matches }) => matches), surplus };
};

const prepare = (flow: readonly ExpectedText[], { isPainted, undrawn }: Reading): Match[] => {
  // A single such text also reorders the texts on the same lines.
  const turned = new Set(
    flow
      .filter(({ text }) => isPainted && isReordered(text))
      .map(({ pointer }) => blockOf(pointer)),
  );
  const matches = flow.map((expected): Match => ({
    expected,
    signs: squeeze(expected.text, undrawn),
    isReordered: turned.has(blockOf(expected.pointer)),
    outcome: 'missing',
    start: -1,
    end: -1,
  }));
  // Texts of only white space and format characters cannot be found.
  return matches.filter(({ signs }) => signs !== '');
};

/** The group of texts that may share a line: an entry with its roles, brief terms, all contacts. */
const blockOf = (pointer: string): string =>
  pointer
    .replace(/^\/basics\/(?!summary).*/, '/basics')
    .replace(/(?<=^\/(?:skills|languages|interests)|\/terms)\/\d+$/, '/terms')
    .replace(/\/positions\/\d+$/, '');

/** Reads one character of the current text, or one ornament between texts. */
const readSign = (walk: Walk): boolean => {
  const cursor = walk.cursors[walk.current];
  const match = cursor?.matches[cursor.index];
  const sign = walk.signs[walk.at] ?? '';
  if (cursor && match && sign === match.signs[cursor.offset]) {
    if (cursor.offset === 0) match.start = walk.at;
    walk.at++;
    if (++cursor.offset === match.signs.length) finish(cursor, match, walk.at);
    return true;
  }
  if (cursor?.offset !== 0 || !isOrnament(sign)) return false;
  walk.at++;
  return true;
};

const finish = (cursor: Cursor, match: Match, end: number): void => {
  match.end = end;
  if (match.outcome === 'missing') match.outcome = 'found';
  cursor.index++;
  cursor.offset = 0;
};

/** Undoes a match of only ornaments: a bullet of the format was taken for the dash at the start of a text. */
const dropOrnaments = (walk: Walk): boolean => {
  const cursor = walk.cursors[walk.current];
  const match = cursor?.matches[cursor.index];
  if (!cursor || !match || cursor.offset === 0 || match.outcome !== 'missing') return false;
  if (![...match.signs.slice(0, cursor.offset)].every(isOrnament)) return false;
  walk.at = match.start + 1;
  cursor.offset = 0;
  match.start = -1;
  return true;
};

interface Checkpoint {
  readonly at: number;
  readonly current: number;
  readonly index: number;
  readonly offset: number;
}

const mark = ({ at, current, cursors }: Walk): Checkpoint => ({
  at,
  current,
  index: cursors[current]?.index ?? 0,
  offset: cursors[current]?.offset ?? 0,
});

/** Whether the current line belongs to another column. If so, it is read again from its start. */
const changeColumn = (walk: Walk, checkpoint: Checkpoint): boolean => {
  const { at, current, index, offset } = checkpoint;
  const cursor = walk.cursors[current];
  if (walk.cursors.length < 2 || walk.current !== current || !cursor) return false;
  const other = walk.cursors.findIndex(
    (each, flow) => flow !== current && continues(each, walk.signs, at),
  );
  if (other < 0) return false;
  for (const match of cursor.matches.slice(index, cursor.index + 1)) {
    Object.assign(match, { outcome: 'missing', end: -1 });
  }
  Object.assign(cursor, { index, offset });
  Object.assign(walk, { at, current: other });
  return true;
};

/** Undoes a match whose start belongs to another text. */
const forget = (cursor: Cursor): void => {
  cursor.offset = 0;
  Object.assign(cursor.matches[cursor.index] ?? {}, { outcome: 'missing', start: -1 });
};

const skipTexts = (cursor: Cursor, count: number): void => {
  for (let skipped = 0; skipped < count; skipped++) {
    const match = cursor.matches[cursor.index++];
    if (match && cursor.offset > 0) match.outcome = 'altered';
    cursor.offset = 0;
  }
};

const enterAltered = (cursor: Cursor, offset: number, at: number): void => {
  const match = cursor.matches[cursor.index];
  if (!match) return;
  if (cursor.offset === 0) match.start = at;
  match.outcome = 'altered';
  cursor.offset = offset;
  if (offset === match.signs.length) {
    cursor.index++;
    cursor.offset = 0;
  }
};
