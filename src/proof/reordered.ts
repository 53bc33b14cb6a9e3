import type { Walk } from './align.ts';
import { isJoined } from './squeeze.ts';

/** Texts whose signs a file may paint in any order: up to the next text, all of them must be there. @returns whether there were such texts */
export const readReordered = (walk: Walk): boolean => {
  const cursor = walk.cursors[walk.current];
  if (!cursor || cursor.offset > 0) return false;
  const rest = cursor.matches.slice(cursor.index);
  const count = rest.findIndex((match) => !match.isReordered);
  const texts = count < 0 ? rest : rest.slice(0, count);
  if (texts.length === 0) return false;
  const next = walk.cursors.flatMap((each) => {
    const match = each === cursor ? rest[texts.length] : each.matches[each.index];
    const found = match
      ? walk.signs.indexOf(match.signs.slice(each === cursor ? 0 : each.offset), walk.at)
      : -1;
    return found < 0 ? [] : [found];
  });
  const end = Math.min(walk.signs.length, ...next);
  const region = countSigns(walk.signs.slice(walk.at, end));
  for (const match of texts) {
    if (takeSigns(region, match.signs) < leastShare(match.signs)) continue;
    Object.assign(match, { outcome: 'unordered', start: walk.at, end });
  }
  cursor.index += texts.length;
  walk.at = end;
  return true;
};

const countSigns = (signs: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

/** Takes the signs of a text out of those that are left. @returns the share of them that was there */
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

/** Glyphs of joined scripts stand for several signs at once, and readers of files guess which. */
const leastShare = (signs: string): number => (isJoined(signs) ? 0.6 : 1);
