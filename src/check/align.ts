import type { Alignment, AlignOptions, ExtraText, FileText, Match } from './alignment.ts';
import type { ExpectedText } from './expected-text.ts';
import { FlowCursor, otherFlowAt, type AlignState, type FlowPosition } from './flow-cursor.ts';
import { comparableText, isOrnament, mayBeReordered } from './normalize-text.ts';
import { findResync } from './resync.ts';
import { readUnordered } from './unordered-scripts.ts';

/**
 * Aligns a file with its expected texts: greedy alignment with resynchronisation. While the characters agree, both
 * are read in step. At a difference, the cheapest edit is taken after which they certainly agree again
 * (`findResync`). A diff of the whole (Myers 1986) takes time in the product of length and differences, places a
 * short text anywhere, and knows one column. This one is linear, because a resynchronisation looks only so far ahead.
 *
 * Every character of the file belongs to a text, or to an ornament between texts, or is extra. Columns alternate in
 * a file, because a page ends the lines of both: each is a flow with its own cursor.
 */
export const align = (
  { characters, lines }: FileText,
  flows: readonly (readonly ExpectedText[])[],
  options: AlignOptions,
): Alignment => {
  const cursors = flows.map((flow) => new FlowCursor(prepareMatches(flow, options)));
  const state: AlignState = { characters, cursors, current: 0, at: 0 };
  const extra: ExtraText[] = [];
  const lineStarts = new Set(lines);
  let lineStart = checkpointOf(state);
  while (cursors.length > 0 && state.at < characters.length) {
    if (cursors.length > 1 && lineStarts.has(state.at)) lineStart = checkpointOf(state);
    if (readUnordered(state) || readCharacter(state) || rereadAsOrnament(state)) continue;
    if (skipMarker(state) || changeColumn(state, lineStart)) continue;
    const added = resync(state);
    if (added) extra.push(added);
  }
  for (const cursor of cursors) cursor.skipAll();
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
  const character = state.characters[state.at] ?? '';
  const isOrnamentBetween = cursor?.offset === 0 && isOrnament(character);
  if (!cursor?.read(character, state.at) && !isOrnamentBetween) return false;
  state.at++;
  return true;
};

/** Undoes a match of only ornaments: a bullet of the format was taken for the dash at the start of a text. */
const rereadAsOrnament = (state: AlignState): boolean => {
  const cursor = state.cursors[state.current];
  const match = cursor?.match();
  if (!cursor || !match || cursor.offset === 0 || match.outcome !== 'missing') return false;
  if (![...match.characters.slice(0, cursor.offset)].every(isOrnament)) return false;
  state.at = match.start + 1;
  cursor.forgetCurrent();
  return true;
};

/** Skips the number of a list item that the file does not have as text. */
const skipMarker = ({ cursors, current }: AlignState): boolean => {
  const cursor = cursors[current];
  if (cursor?.offset !== 0 || cursor.match()?.expected.role !== 'marker') return false;
  cursor.skip(1);
  return true;
};

/** The state at the start of a line. */
interface Checkpoint extends FlowPosition {
  readonly at: number;
  readonly current: number;
}

const checkpointOf = ({ at, current, cursors }: AlignState): Checkpoint => ({
  at,
  current,
  index: cursors[current]?.index ?? 0,
  offset: cursors[current]?.offset ?? 0,
});

/** Whether the current line belongs to another column. If so, it is read again from its start. */
const changeColumn = (state: AlignState, lineStart: Checkpoint): boolean => {
  const cursor = state.cursors[state.current];
  if (state.cursors.length < 2 || state.current !== lineStart.current || !cursor) return false;
  const other = otherFlowAt(state, lineStart.at);
  if (other < 0) return false;
  cursor.returnTo(lineStart);
  state.at = lineStart.at;
  state.current = other;
  return true;
};

/** Continues behind a difference. @returns the text that only the file has, if there is any */
const resync = (state: AlignState): ExtraText | undefined => {
  const { at } = state;
  const { flow, skip, offset, to } = findResync(state);
  const cursor = state.cursors[flow];
  state.at = to;
  state.current = flow;
  if (to < at) cursor?.forgetCurrent();
  cursor?.skip(skip);
  if (offset === undefined) return to > at ? { start: at, end: to } : undefined;
  cursor?.readAltered(offset, at);
  return undefined;
};
