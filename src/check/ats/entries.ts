import { isProse, startsWithBullet } from './field-words.ts';
import { mostFrequent } from '../../text/count-each.ts';
import { lineText, type Line, type LineItem } from './line.ts';

/** A larger gap than this multiple of the usual one begins an entry. */
const entryGap = 1.4;
/** Most lines in the head of an entry if nothing shows its end. */
const headLines = 4;

/** The items in the head of each entry: everything above its first bullet or running text. */
export const entryHeads = (lines: readonly Line[]): LineItem[][] =>
  divideEntries(lines)
    .map((entry) => {
      const end = entry.findIndex(isContent);
      return entry.slice(0, end < 0 ? headLines : end);
    })
    .map((head) => head.flatMap(({ items }) => items))
    .filter((items) => items.length > 0);

const isContent = (line: Line): boolean => {
  const text = lineText(line);
  return (
    line.isListItem === true || startsWithBullet(text) || (line.items.length === 1 && isProse(text))
  );
};

/** Divides by larger gaps, or where these give one entry only, by bold first items. */
const divideEntries = (lines: readonly Line[]): Line[][] => {
  const usual = mostFrequent(
    lines.slice(1).flatMap(({ gap }) => (gap === undefined ? [] : [Math.round(gap)])),
  );
  const isAfterGap = ({ gap = 0 }: Line): boolean =>
    usual !== undefined && Math.round(gap) > usual * entryGap;
  const byGap = divideWhere(lines, isAfterGap);
  if (byGap.length > 1) return byGap;
  const isBold = (line: Line | undefined): boolean => line?.items[0]?.isBold === true;
  return divideWhere(
    lines,
    (line, above) => isBold(line) && !isBold(above) && !startsWithBullet(lineText(line)),
  );
};

const divideWhere = (
  lines: readonly Line[],
  isFirst: (line: Line, above: Line) => boolean,
): Line[][] => {
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (!above || isFirst(line, above)) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts;
};
