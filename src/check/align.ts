import {
  continuesAt,
  type Alignment,
  type AlignOptions,
  type AlignState,
  type ExtraText,
  type FileText,
  type FlowCursor,
  type Match,
} from './alignment.ts';
import type { ExpectedText } from './expected-content.ts';
import { comparableText, isOrnament, mayBeReordered } from './normalize-text.ts';
import { findResync } from './resync.ts';
import { readUnordered } from './unordered-scripts.ts';

/**
 * Aligns a file with its expected texts. Every character of the file belongs to a text, or to an ornament
 * between texts, or is surplus. Flows alternate, because a page ends lines of both columns.
 */
export const align = (
  { characters, lines }: FileText,
  flows: readonly (readonly ExpectedText[])[],
  options: AlignOptions,
): Alignment => {
  const cursors = flows.map((flow): FlowCursor => ({
    matches: prepareMatches(flow, options),
    index: 0,
    offset: 0,
  }));
  const state: AlignState = { characters, cursors, current: 0, at: 0 };
  const extra: ExtraText[] = [];
  const lineStarts = new Set(lines);
  let checkpoint = saveCheckpoint(state);
  while (state.at < characters.length) {
    if (cursors.length > 1 && lineStarts.has(state.at)) checkpoint = saveCheckpoint(state);
    if (readUnordered(state) || readCharacter(state) || rereadAsOrnament(state)) continue;
    if (skipMarker(state) || changeColumn(state, checkpoint)) continue;
    const { flow, skip, offset, to } = findResync(state);
    const cursor = cursors[flow];
    if (!cursor) break;
    if (to < state.at) resetMatch(cursor);
    skipTexts(cursor, skip);
    if (offset !== undefined) markAltered(cursor, offset, state.at);
    else if (to > state.at) extra.push({ start: state.at, end: to });
    state.current = flow;
    state.at = to;
  }
  cursors.forEach((cursor) => skipTexts(cursor, cursor.matches.length - cursor.index));
  return { flows: cursors.map(({ matches }) => matches), extra };
};

const prepareMatches = (
  flow: readonly ExpectedText[],
  { isInPaintOrder, missingGlyphs }: AlignOptions,
): Match[] => {
  // A single such text also reorders the texts on the same lines.
  const reorderedBlocks = new Set(
    flow
      .filter(({ text }) => isInPaintOrder && mayBeReordered(text))
      .map(({ pointer }) => blockOf(pointer)),
  );
  const matches = flow.map((expected): Match => ({
    expected,
    characters: comparableText(expected.text, missingGlyphs),
    mayBeReordered: reorderedBlocks.has(blockOf(expected.pointer)),
    outcome: 'missing',
    start: -1,
    end: -1,
  }));
  // Texts of only white space and format characters cannot be found.
  return matches.filter(({ characters }) => characters !== '');
};

/** The group of texts that may share a line: an entry with its roles, brief terms, all contacts. */
const blockOf = (pointer: string): string =>
  pointer
    .replace(/^\/basics\/(?!summary).*/, '/basics')
    .replace(/(?<=^\/(?:skills|languages|interests)|\/terms)\/\d+$/, '/terms')
    .replace(/\/positions\/\d+$/, '');

/** Reads one character of the current text, or one ornament between texts. */
const readCharacter = (state: AlignState): boolean => {
  const cursor = state.cursors[state.current];
  const match = cursor?.matches[cursor.index];
  const character = state.characters[state.at] ?? '';
  if (cursor && match && character === match.characters[cursor.offset]) {
    if (cursor.offset === 0) match.start = state.at;
    state.at++;
    if (++cursor.offset === match.characters.length) finishMatch(cursor, match, state.at);
    return true;
  }
  if (cursor?.offset !== 0 || !isOrnament(character)) return false;
  state.at++;
  return true;
};

const finishMatch = (cursor: FlowCursor, match: Match, end: number): void => {
  match.end = end;
  if (match.outcome === 'missing') match.outcome = 'found';
  cursor.index++;
  cursor.offset = 0;
};

/** Undoes a match of only ornaments: a bullet of the format was taken for the dash at the start of a text. */
const rereadAsOrnament = (state: AlignState): boolean => {
  const cursor = state.cursors[state.current];
  const match = cursor?.matches[cursor.index];
  if (!cursor || !match || cursor.offset === 0 || match.outcome !== 'missing') return false;
  if (![...match.characters.slice(0, cursor.offset)].every(isOrnament)) return false;
  state.at = match.start + 1;
  cursor.offset = 0;
  match.start = -1;
  return true;
};

/** Skips the number of a list item that the file does not have as text. */
const skipMarker = ({ cursors, current }: AlignState): boolean => {
  const cursor = cursors[current];
  if (cursor?.offset !== 0 || cursor.matches[cursor.index]?.expected.role !== 'marker')
    return false;
  cursor.index++;
  return true;
};

interface Checkpoint {
  readonly at: number;
  readonly current: number;
  readonly index: number;
  readonly offset: number;
}

const saveCheckpoint = ({ at, current, cursors }: AlignState): Checkpoint => ({
  at,
  current,
  index: cursors[current]?.index ?? 0,
  offset: cursors[current]?.offset ?? 0,
});

/** Whether the current line belongs to another column. If so, it is read again from its start. */
const changeColumn = (state: AlignState, checkpoint: Checkpoint): boolean => {
  const { at, current, index, offset } = checkpoint;
  const cursor = state.cursors[current];
  if (state.cursors.length < 2 || state.current !== current || !cursor) return false;
  const other = state.cursors.findIndex(
    (each, flow) => flow !== current && continuesAt(each, state.characters, at),
  );
  if (other < 0) return false;
  for (const match of cursor.matches.slice(index, cursor.index + 1)) {
    Object.assign(match, { outcome: 'missing', end: -1 });
  }
  Object.assign(cursor, { index, offset });
  Object.assign(state, { at, current: other });
  return true;
};

/** Undoes a match whose start belongs to another text. */
const resetMatch = (cursor: FlowCursor): void => {
  cursor.offset = 0;
  Object.assign(cursor.matches[cursor.index] ?? {}, { outcome: 'missing', start: -1 });
};

const skipTexts = (cursor: FlowCursor, count: number): void => {
  for (let skipped = 0; skipped < count; skipped++) {
    const match = cursor.matches[cursor.index++];
    if (match && cursor.offset > 0) match.outcome = 'altered';
    cursor.offset = 0;
  }
};

const markAltered = (cursor: FlowCursor, offset: number, at: number): void => {
  const match = cursor.matches[cursor.index];
  if (!match) return;
  if (cursor.offset === 0) match.start = at;
  match.outcome = 'altered';
  cursor.offset = offset;
  if (offset === match.characters.length) {
    cursor.index++;
    cursor.offset = 0;
  }
};
