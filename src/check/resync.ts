import { continuesAt, minMatch, type AlignState, type FlowCursor } from './alignment.ts';

/** One way to resynchronise file and expected texts after a difference. */
export interface Resync {
  /** The flow to read next. */
  readonly flow: number;
  /** Number of its texts to skip. */
  readonly skip: number;
  /** Offset in the current text to continue at, when a part of the text is different. */
  readonly offset?: number;
  /** Offset in the file to continue at. It goes back when the start of a missing text was matched by mistake. */
  readonly to: number;
}

interface PricedResync extends Resync {
  /** Number of lost, added or altered characters. */
  readonly cost: number;
}
/** Most characters that may differ in one place. */
const maxEdit = 6;

/** Finds the cheapest resynchronisation: the fewest characters lost, added or altered. */
export const findResync = (state: AlignState): Resync => {
  const { cursors, current, characters } = state;
  const other = cursors.findIndex(
    (cursor, flow) => flow !== current && continuesAt(cursor, characters, state.at),
  );
  if (other >= 0) return { flow: other, skip: 0, to: state.at };
  const candidates = [...resyncsAfterAlteration(state), ...resyncsBySkipping(state)];
  const cheapest = Math.min(Infinity, ...candidates.map(({ cost }) => cost));
  const best = [...candidates, ...resyncsAfterAddition(state, cheapest)].sort(
    (one, two) => one.cost - two.cost,
  )[0];
  return best ?? fallbackResync(state);
};

/** Ways in which a part of the current text is different and the rest of it follows. */
const resyncsAfterAlteration = ({
  cursors,
  current,
  characters,
  at,
}: AlignState): PricedResync[] => {
  const cursor = cursors[current];
  const text = cursor?.matches[cursor.index]?.characters;
  if (!cursor || text === undefined) return [];
  const candidates: PricedResync[] = [];
  for (let added = 0; added <= maxEdit; added++) {
    for (let lost = 0; lost <= maxEdit; lost++) {
      const offset = cursor.offset + lost;
      // An addition before a text does not alter the text.
      const isWhole = cursor.offset + lost === 0;
      if (isWhole || added + lost === 0 || offset > text.length) continue;
      const rest = { ...cursor, offset };
      const isEnd = offset === text.length;
      const fits = isEnd
        ? cursor.offset > 0 && continuesAt(cursor, characters, at + added, 1)
        : continuesAt(rest, characters, at + added);
      // A replaced character costs 1.
      if (fits)
        candidates.push({
          flow: current,
          skip: 0,
          offset,
          to: at + added,
          cost: Math.max(added, lost),
        });
    }
  }
  return candidates;
};

/** Largest number of texts to search for a missing text; others are skipped one by one. */
const mostSkipped = 500;

/** Ways in which texts are missing and a later text follows, or has already begun. */
const resyncsBySkipping = ({ cursors, current, characters, at }: AlignState): PricedResync[] => {
  const candidates: PricedResync[] = [];
  cursors.forEach((cursor, flow) => {
    const begun = cursor.matches[cursor.index]?.start ?? at;
    const positions = flow === current && cursor.offset > 0 ? [at, begun] : [at];
    let cost = flow === current ? 0 : 1;
    const most = Math.min(cursor.matches.length - cursor.index, mostSkipped);
    for (let skip = 1; skip < most; skip++) {
      cost += cursor.matches[cursor.index + skip - 1]?.characters.length ?? 0;
      const to = positions.find((position) => continuesAt(cursor, characters, position, skip));
      if (to === undefined) continue;
      candidates.push({ flow, skip, to, cost });
      break;
    }
  });
  return candidates;
};

/** Most texts that unexpected content may replace. */
const maxReplaced = 3;

/** Number of characters that a file may have in between. */
const mostAdded = 50_000;

/** Ways in which the file has unexpected content, in place of up to `maxReplaced` texts. */
const resyncsAfterAddition = (
  { cursors, characters, at }: AlignState,
  limit: number,
): PricedResync[] => {
  const candidates: PricedResync[] = [];
  const ahead = characters.slice(at, at + mostAdded);
  let best = limit;
  cursors.forEach((cursor, flow) => {
    let lost = 0;
    for (let skip = 0; skip <= maxReplaced; skip++) {
      const text = cursor.matches[cursor.index + skip]?.characters.slice(
        skip > 0 ? 0 : cursor.offset,
      );
      if (text === undefined) break;
      const needle = text.slice(0, minMatch);
      for (let to = ahead.indexOf(needle, 1); to >= 0; to = ahead.indexOf(needle, to + 1)) {
        const cost = to + lost;
        if (cost >= best) break;
        if (!continuesAt(cursor, characters, at + to, skip)) continue;
        best = cost;
        candidates.push({ flow, skip, to: at + to, cost });
        break;
      }
      lost += text.length;
    }
  });
  return candidates;
};

/** Used when no expected text follows: the current text is missing, or the rest of the file is surplus. */
const fallbackResync = ({ cursors, current, characters, at }: AlignState): Resync => {
  const isOpen = ({ matches, index }: FlowCursor): boolean => index < matches.length;
  const cursor = cursors[current];
  if (cursor && isOpen(cursor)) return { flow: current, skip: 1, to: at };
  const open = cursors.findIndex(isOpen);
  return open >= 0
    ? { flow: open, skip: 0, to: at }
    : { flow: current, skip: 0, to: characters.length };
};
