import type { Cursor, Match, Walk } from './align.ts';
import { isJoined } from './squeeze.ts';
import { continues } from './ways.ts';

/**
 * Reads texts whose characters may be painted in any order: all of them must occur before the next text.
 * @returns whether there were such texts
 */
export const readReordered = (walk: Walk): boolean => {
  const cursor = walk.cursors[walk.current];
  if (!cursor || cursor.offset > 0 || !cursor.matches[cursor.index]?.isReordered) return false;
  const isLast = cursor.index + reorderedRun(cursor).length === cursor.matches.length;
  // When nothing ordered follows in one column, texts of the other column may be mixed in.
  const runs = walk.cursors.map((each) => ({
    cursor: each,
    run: each === cursor || isLast ? reorderedRun(each) : [],
  }));
  const texts = runs.flatMap(({ run }) => run);
  const next = runs.flatMap(({ cursor: { matches, index, offset }, run }): string[] => {
    const match = matches[index + run.length];
    return match ? [match.signs.slice(run.length > 0 ? 0 : offset)] : [];
  });
  const needed = texts.reduce((sum, { signs }) => sum + signs.length, 0);
  const ends = endsOf(walk, next, walk.at + needed * 2);
  // A short text may occur inside these by chance.
  const isWhole = (end: number): boolean => findSigns(walk, texts, end).length === texts.length;
  const whole = ends.find(isWhole);
  if (!isLast && turnToOther(walk, ends, whole)) return true;
  const end = whole ?? ends[0] ?? walk.signs.length;
  for (const match of findSigns(walk, texts, end)) {
    Object.assign(match, { outcome: 'unordered', start: walk.at, end });
  }
  for (const each of runs) each.cursor.index += each.run.length;
  walk.at = end;
  return true;
};

/** Handles a page end before all texts were found: keeps the found ones and changes to the other column. */
const turnToOther = (walk: Walk, ends: readonly number[], whole = Infinity): boolean => {
  const { cursors, current, signs } = walk;
  for (const end of ends.filter((each) => each < whole)) {
    const other = cursors.findIndex(
      (each, flow) => flow !== current && continues(each, signs, end),
    );
    const cursor = cursors[current];
    if (other < 0 || !cursor) continue;
    const run = reorderedRun(cursor);
    const found = findSigns(walk, run, end);
    const missing = run.findIndex((match) => !found.includes(match));
    for (const match of run.slice(0, missing)) {
      Object.assign(match, { outcome: 'unordered', start: walk.at, end });
      cursor.index++;
    }
    Object.assign(walk, { at: end, current: other });
    return true;
  }
  return false;
};

/** The next texts of a flow whose order a file does not preserve. */
const reorderedRun = ({ matches, index, offset }: Cursor): readonly Match[] => {
  if (offset > 0) return [];
  const rest = matches.slice(index);
  const count = rest.findIndex(({ isReordered }) => !isReordered);
  return count < 0 ? rest : rest.slice(0, count);
};

/** Offsets where one of the next texts begins: the first one, and all up to a limit. */
const endsOf = ({ signs, at }: Walk, next: readonly string[], limit: number): number[] => {
  const ends = next.flatMap((text) => {
    const found: number[] = [];
    let end = signs.indexOf(text, at);
    while (end >= 0 && (found.length === 0 || end <= limit)) {
      found.push(end);
      end = signs.indexOf(text, end + 1);
    }
    return found;
  });
  return ends.sort((one, other) => one - other);
};

/** The texts whose characters occur before an offset. */
const findSigns = ({ signs, at }: Walk, texts: readonly Match[], end: number): Match[] => {
  const region = countSigns(signs.slice(at, end));
  return texts.filter((match) => takeSigns(region, match.signs) >= leastShare(match.signs));
};

const countSigns = (signs: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

/** Removes the characters of a text from the remaining ones. @returns the share that was found */
const takeSigns = (left: Map<string, number>, signs: string): number => {
  let taken = 0;
  for (const sign of signs) {
    const count = left.get(sign) ?? 0;
    if (count === 0) continue;
    left.set(sign, count - 1);
    taken++;
  }
  return taken / [...signs].length;
};

/** Glyphs of joined scripts represent several characters, and PDF readers guess which. */
const leastShare = (signs: string): number => (isJoined(signs) ? 0.6 : 1);
