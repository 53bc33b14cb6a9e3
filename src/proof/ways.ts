import type { Cursor, Walk } from './align.ts';
import { isOrnament } from './squeeze.ts';

/** One way to resynchronise file and expected texts after a difference. */
export interface Way {
  /** The flow to read next. */
  readonly flow: number;
  /** Number of its texts to skip. */
  readonly skip: number;
  /** Offset in the current text to continue at, when a part of the text is different. */
  readonly offset?: number;
  /** Offset in the file to continue at. It goes back when the start of a missing text was matched by mistake. */
  readonly to: number;
}

interface PricedWay extends Way {
  /** Number of lost, added or altered characters. */
  readonly cost: number;
}

/** Number of consecutive characters that do not match by chance. */
const certain = 10;
/** Most characters that may differ in one place. */
const slip = 6;

/** Whether the file matches the continuation of a flow at an offset, for `certain` characters. */
export const continues = (cursor: Cursor, signs: string, at: number, skip = 0): boolean => {
  let index = cursor.index + skip;
  let offset = skip > 0 ? 0 : cursor.offset;
  let read = 0;
  for (let place = at; place < signs.length && read < certain; place++) {
    const match = cursor.matches[index];
    if (!match || (offset === 0 && match.isReordered)) return read > 0;
    const text = match.signs;
    if (signs[place] === text[offset]) {
      read++;
      if (++offset === text.length) {
        index++;
        offset = 0;
      }
    } else if (offset > 0 || !isOrnament(signs[place] ?? '')) return false;
  }
  return read > 0;
};

/** Finds the cheapest resynchronisation: the fewest characters lost, added or altered. */
export const findWay = (walk: Walk): Way => {
  const { cursors, current, signs } = walk;
  const other = cursors.findIndex(
    (cursor, flow) => flow !== current && continues(cursor, signs, walk.at),
  );
  if (other >= 0) return { flow: other, skip: 0, to: walk.at };
  const ways = [...alteredWays(walk), ...skippingWays(walk)];
  const cheapest = Math.min(Infinity, ...ways.map(({ cost }) => cost));
  const best = [...ways, ...addedWays(walk, cheapest)].sort((one, two) => one.cost - two.cost)[0];
  return best ?? lastResort(walk);
};

/** Ways in which a part of the current text is different and the rest of it follows. */
const alteredWays = ({ cursors, current, signs, at }: Walk): PricedWay[] => {
  const cursor = cursors[current];
  const text = cursor?.matches[cursor.index]?.signs;
  if (!cursor || text === undefined) return [];
  const ways: PricedWay[] = [];
  for (let added = 0; added <= slip; added++) {
    for (let lost = 0; lost <= slip; lost++) {
      const offset = cursor.offset + lost;
      // An addition before a text does not alter the text.
      const isWhole = cursor.offset + lost === 0;
      if (isWhole || added + lost === 0 || offset > text.length) continue;
      const rest = { ...cursor, offset };
      const isEnd = offset === text.length;
      const fits = isEnd
        ? cursor.offset > 0 && continues(cursor, signs, at + added, 1)
        : continues(rest, signs, at + added);
      // A replaced character costs 1.
      if (fits)
        ways.push({ flow: current, skip: 0, offset, to: at + added, cost: Math.max(added, lost) });
    }
  }
  return ways;
};

/** Largest number of texts to search for a missing text; others are skipped one by one. */
const mostSkipped = 500;

/** Ways in which texts are missing and a later text follows, or has already begun. */
const skippingWays = ({ cursors, current, signs, at }: Walk): PricedWay[] => {
  const ways: PricedWay[] = [];
  cursors.forEach((cursor, flow) => {
    const begun = cursor.matches[cursor.index]?.start ?? at;
    const places = flow === current && cursor.offset > 0 ? [at, begun] : [at];
    let cost = flow === current ? 0 : 1;
    const most = Math.min(cursor.matches.length - cursor.index, mostSkipped);
    for (let skip = 1; skip < most; skip++) {
      cost += cursor.matches[cursor.index + skip - 1]?.signs.length ?? 0;
      const to = places.find((place) => continues(cursor, signs, place, skip));
      if (to === undefined) continue;
      ways.push({ flow, skip, to, cost });
      break;
    }
  });
  return ways;
};

/** Most texts that unexpected content may replace. */
const mostReplaced = 3;

/** Number of characters that a file may have in between. */
const mostAdded = 50_000;

/** Ways in which the file has unexpected content, in place of up to `mostReplaced` texts. */
const addedWays = ({ cursors, signs, at }: Walk, limit: number): PricedWay[] => {
  const ways: PricedWay[] = [];
  const ahead = signs.slice(at, at + mostAdded);
  let best = limit;
  cursors.forEach((cursor, flow) => {
    let lost = 0;
    for (let skip = 0; skip <= mostReplaced; skip++) {
      const text = cursor.matches[cursor.index + skip]?.signs.slice(skip > 0 ? 0 : cursor.offset);
      if (text === undefined) break;
      const needle = text.slice(0, certain);
      for (let to = ahead.indexOf(needle, 1); to >= 0; to = ahead.indexOf(needle, to + 1)) {
        const cost = to + lost;
        if (cost >= best) break;
        if (!continues(cursor, signs, at + to, skip)) continue;
        best = cost;
        ways.push({ flow, skip, to: at + to, cost });
        break;
      }
      lost += text.length;
    }
  });
  return ways;
};

/** Used when no expected text follows: the current text is missing, or the rest of the file is surplus. */
const lastResort = ({ cursors, current, signs, at }: Walk): Way => {
  const isOpen = ({ matches, index }: Cursor): boolean => index < matches.length;
  const cursor = cursors[current];
  if (cursor && isOpen(cursor)) return { flow: current, skip: 1, to: at };
  const open = cursors.findIndex(isOpen);
  return open >= 0 ? { flow: open, skip: 0, to: at } : { flow: current, skip: 0, to: signs.length };
};
