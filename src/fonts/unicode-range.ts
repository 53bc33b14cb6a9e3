import { ascending } from '../text/sorted-offsets.ts';

/** Inclusive ranges of code points. */
export type CodePointRanges = readonly (readonly [first: number, last: number])[];

/** The value of a CSS `unicode-range` without wildcards: "U+0000-00FF,U+0131". */
export const parseUnicodeRange = (text: string): CodePointRanges =>
  text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });

export const isInRanges = (ranges: CodePointRanges, codePoint: number): boolean =>
  ranges.some(([first, last]) => first <= codePoint && codePoint <= last);

/** Code points as sorted ranges. */
export const rangesOf = (codePoints: Iterable<number>): CodePointRanges => {
  const ranges: [number, number][] = [];
  for (const codePoint of ascending(codePoints)) {
    const last = ranges.at(-1);
    if (last?.[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
};
