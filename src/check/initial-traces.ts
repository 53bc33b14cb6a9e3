import { plainText } from './skeleton.ts';
import { isParticle } from './name-titles.ts';

/** The initials of all words, of the first and the last one, and with one half of a double family name. */
export const initialsOf = (name: string): string[] => {
  const words = name
    .normalize('NFC')
    .split(/[\s,]+/)
    .filter((word) => /^\p{Lu}\p{L}/u.test(word) && !isParticle(plainText(word)));
  const first = words[0]?.charAt(0) ?? '';
  const families = (words.at(-1) ?? '').split('-').map((half) => half.charAt(0));
  return words.length < 2
    ? []
    : [
        words.map((word) => word.charAt(0)).join(''),
        ...families.flatMap((half) => [first + half, ...turnedInitials(half + first)]),
      ];
};

const turnedInitials = (row: string): string[] => (abbreviations.has(row) ? [] : [row]);

/** Abbreviations with points. */
const abbreviations: ReadonlySet<string> = new Set(
  'AD AI AM API AR BA BC BI BL BS CA CD CI CV DB DC DS EB ED EG EU GB HQ HR ID IE IT JS LA LL MA MD ML MS NB NE NJ NW NY OK OS PA PC PE PHP PM PP PR PS QA SA SE SP ST SW TV UI UK UN US UX VC VP VR VS ZB'.split(
    ' ',
  ),
);
