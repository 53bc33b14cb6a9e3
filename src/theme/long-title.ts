import { isEastAsian } from '../text/unicode.ts';

/** Widths of capital letters that differ much from the average one, in units of it. */
const widths: Readonly<Record<string, number>> = { I: 0.5, J: 0.8, ' ': 0.6, M: 1.3, W: 1.3 };
/** An East Asian letter is as wide as its font is high. */
const wideLetter = 1.4;

/** Average capital letters that a column of titles has room for: "Berufserfahrung" is the first too long. */
const room = 14.2;

/**
 * Whether a title is too long for a line of the narrow column beside its section. About, because only Chromium and Word
 * lay out lines.
 */
export const isLongTitle = (title: string): boolean =>
  [...title.toUpperCase()].reduce(
    (sum, letter) => sum + (isEastAsian(letter) ? wideLetter : (widths[letter] ?? 1)),
    0,
  ) > room;
