import { certainMatch, otherFlowAt, type AlignState } from './flow-cursor.ts';

/** One way to continue behind a difference between file and expected texts. */
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

/**
 * A resynchronisation with its cost: the edit distance (Levenshtein) of what it passes over. A character that only
 * one side has costs 1, and so does one that replaces another.
 */
interface PricedResync extends Resync {
  readonly cost: number;
}

/** A change of column costs 1, so that the current column is preferred if both explain a difference alike. */
const columnChangeCost = 1;

/**
 * Most characters that one alteration may replace, add or lose. More would be another text: six are a cluster of
 * letters and marks, or a ligature and its neighbours. 48 combinations are tried for one difference.
 */
const maxAltered = 6;

/** Most texts to skip in one step; a file that lacks more loses them one by one. Bounds the time for a difference. */
const maxSkipped = 500;

/** Most texts that unexpected content may replace. */
const maxReplaced = 3;

/** Most characters of unexpected content in one place: 20 pages. Bounds the time for a difference. */
const maxAdded = 50_000;

/** The cheapest way to continue behind a difference. The first of equal ones is taken. */
export const findResync = (state: AlignState): Resync => {
  const other = otherFlowAt(state, state.at);
  if (other >= 0) return { flow: other, skip: 0, to: state.at };
  // After the end of a column another one continues, even where its letters may be in another order.
  if (state.cursors[state.current]?.isAtEnd === true) {
    const open = state.cursors.findIndex((cursor) => cursor.match()?.mayBeReordered === true);
    if (open >= 0) return { flow: open, skip: 0, to: state.at };
  }
  const near = [...resyncsAfterAlteration(state), ...resyncsBySkipping(state)];
  const limit = Math.min(Infinity, ...near.map(({ cost }) => cost));
  const candidates = [...near, ...resyncsAfterAddition(state, limit)];
  const [cheapest] = candidates.sort((one, two) => one.cost - two.cost);
  return cheapest ?? fallbackResync(state);
};

/** Ways in which a part of the current text is different and the rest of it follows. */
const resyncsAfterAlteration = (state: AlignState): PricedResync[] => {
  const { cursors, current: flow, characters, at } = state;
  const cursor = cursors[flow];
  const text = cursor?.match()?.characters;
  if (!cursor || text === undefined) return [];
  const candidates: PricedResync[] = [];
  for (let added = 0; added <= maxAltered; added++) {
    for (let lost = 0; lost <= maxAltered; lost++) {
      const offset = cursor.offset + lost;
      // An addition before a text does not alter the text.
      if (offset === 0 || added + lost === 0 || offset > text.length) continue;
      const to = at + added;
      const follows =
        offset < text.length
          ? cursor.continuesAt(characters, to, { from: offset })
          : cursor.offset > 0 && cursor.continuesAt(characters, to, { skip: 1 });
      if (follows) candidates.push({ flow, skip: 0, offset, to, cost: Math.max(added, lost) });
    }
  }
  return candidates;
};

/** Ways in which texts are missing and a later text follows, or has already begun. */
const resyncsBySkipping = ({ cursors, current, characters, at }: AlignState): PricedResync[] =>
  cursors.flatMap((cursor, flow): PricedResync[] => {
    const isCurrent = flow === current;
    const begun = cursor.match()?.start ?? at;
    const positions = isCurrent && cursor.offset > 0 ? [at, begun] : [at];
    let cost = isCurrent ? 0 : columnChangeCost;
    const most = Math.min(cursor.matches.length - cursor.index, maxSkipped);
    for (let skip = 1; skip < most; skip++) {
      cost += cursor.match(skip - 1)?.characters.length ?? 0;
      const to = positions.find((position) => cursor.continuesAt(characters, position, { skip }));
      if (to !== undefined) return [{ flow, skip, to, cost }];
    }
    return [];
  });

/** Ways in which the file has unexpected content, in place of some texts, that cost less than a limit. */
const resyncsAfterAddition = (
  { cursors, characters, at }: AlignState,
  limit: number,
): PricedResync[] => {
  const candidates: PricedResync[] = [];
  const ahead = characters.slice(at, at + maxAdded);
  let cheapest = limit;
  cursors.forEach((cursor, flow) => {
    let lost = 0;
    for (let skip = 0; skip <= maxReplaced; skip++) {
      const text = cursor.rest(skip);
      if (text === undefined) break;
      const start = text.slice(0, certainMatch);
      for (
        let added = ahead.indexOf(start, 1);
        added >= 0;
        added = ahead.indexOf(start, added + 1)
      ) {
        const cost = added + lost;
        if (cost >= cheapest) break;
        if (!cursor.continuesAt(characters, at + added, { skip })) continue;
        cheapest = cost;
        candidates.push({ flow, skip, to: at + added, cost });
        break;
      }
      lost += text.length;
    }
  });
  return candidates;
};

/** Used when no expected text follows: the current text is missing, or the rest of the file is extra. */
const fallbackResync = ({ cursors, current, characters, at }: AlignState): Resync => {
  if (cursors[current]?.isAtEnd === false) return { flow: current, skip: 1, to: at };
  const open = cursors.findIndex(({ isAtEnd }) => !isAtEnd);
  return open >= 0
    ? { flow: open, skip: 0, to: at }
    : { flow: current, skip: 0, to: characters.length };
};
