import { countEach } from '../text/count-each.ts';
import type { Match } from './alignment.ts';
import { otherFlowAt, type AlignState, type FlowCursor } from './flow-cursor.ts';
import { isJoined } from './normalize-text.ts';

/**
 * Reads texts whose characters may be painted in any order: all of them must occur before the next text.
 * @returns whether there were such texts
 */
export const readUnordered = (state: AlignState): boolean => {
  const cursor = state.cursors[state.current];
  if (!cursor || cursor.offset > 0 || !cursor.match()?.mayBeReordered) return false;
  const isLast = cursor.index + reorderedRun(cursor).length === cursor.matches.length;
  // When nothing ordered follows in one column, texts of the other column may be mixed in.
  const runs = state.cursors.map((each) => ({
    cursor: each,
    run: each === cursor || isLast ? reorderedRun(each) : [],
  }));
  const texts = runs.flatMap(({ run }) => run);
  const next = runs.map(({ cursor: each, run }) => each.rest(run.length));
  const needed = texts.reduce((sum, { characters }) => sum + characters.length, 0);
  const ends = possibleEnds(
    state,
    next.filter((text) => text !== undefined),
    state.at + needed * 2,
  );
  // A short text may occur inside these by chance.
  const isWhole = (end: number): boolean => textsWithin(state, texts, end).length === texts.length;
  const whole = ends.find(isWhole);
  // Texts that are not all here may follow after a part of the other column.
  if ((!isLast || whole === undefined) && switchColumn(state, ends, whole)) return true;
  const end = whole ?? ends[0] ?? state.characters.length;
  for (const match of textsWithin(state, texts, end)) {
    Object.assign(match, { outcome: 'unordered', start: state.at, end });
  }
  for (const each of runs) each.cursor.index += each.run.length;
  state.at = end;
  return true;
};

/** Handles a page end before all texts were found: keeps the found ones and changes to the other column. */
const switchColumn = (state: AlignState, ends: readonly number[], whole = Infinity): boolean => {
  const cursor = state.cursors[state.current];
  for (const end of ends.filter((each) => each < whole)) {
    const other = otherFlowAt(state, end);
    if (other < 0 || !cursor) continue;
    const run = reorderedRun(cursor);
    const found = textsWithin(state, run, end);
    const missing = run.findIndex((match) => !found.includes(match));
    for (const match of run.slice(0, missing)) {
      Object.assign(match, { outcome: 'unordered', start: state.at, end });
      cursor.index++;
    }
    Object.assign(state, { at: end, current: other });
    return true;
  }
  return false;
};

/** The next texts of a flow whose order a file does not preserve. */
const reorderedRun = ({ matches, index, offset }: FlowCursor): readonly Match[] => {
  if (offset > 0) return [];
  const rest = matches.slice(index);
  const count = rest.findIndex(({ mayBeReordered }) => !mayBeReordered);
  return count < 0 ? rest : rest.slice(0, count);
};

/** Offsets where one of the next texts begins: the first one, and all up to a limit. */
const possibleEnds = (
  { characters, at }: AlignState,
  next: readonly string[],
  limit: number,
): number[] => {
  const ends = next.flatMap((text) => {
    const found: number[] = [];
    let end = characters.indexOf(text, at);
    while (end >= 0 && (found.length === 0 || end <= limit)) {
      found.push(end);
      end = characters.indexOf(text, end + 1);
    }
    return found;
  });
  return ends.sort((one, other) => one - other);
};

/** The texts whose characters occur before an offset. */
const textsWithin = (
  { characters, at }: AlignState,
  texts: readonly Match[],
  end: number,
): Match[] => {
  const region = countEach(characters.slice(at, end));
  return texts.filter(
    (match) => takeCharacters(region, match.characters) >= minShare(match.characters),
  );
};

/** Removes the characters of a text from the remaining ones. @returns the share that was found */
const takeCharacters = (left: Map<string, number>, text: string): number => {
  let taken = 0;
  for (const character of text) {
    const count = left.get(character) ?? 0;
    if (count === 0) continue;
    left.set(character, count - 1);
    taken++;
  }
  return taken / [...text].length;
};

/** Glyphs of joined scripts represent several characters, and PDF readers guess which. */
const minShare = (text: string): number => (isJoined(text) ? 0.6 : 1);
