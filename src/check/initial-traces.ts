import { wordSet } from '../text/word-set.ts';
import { plainText, wordsOf } from './fold-for-search.ts';
import { isParticle } from './name-affixes.ts';

/** The initials of all words, of the first and the last one, and with one half of a double family name. */
export const initialsOf = (name: string): string[] => {
  const capitals = name
    .normalize('NFC')
    .split(/[\s,]+/)
    .filter((word) => /^\p{Lu}\p{L}/u.test(word));
  const words = capitals.filter((word) => !isParticle(plainText(word)));
  const first = words[0]?.charAt(0) ?? '';
  const families = (words.at(-1) ?? '').split('-').map((half) => half.charAt(0));
  return words.length < 2
    ? []
    : [
        ...[words, capitals].map((all) => all.map((word) => word.charAt(0)).join('')),
        ...families.flatMap((half) => [first + half, ...turnedInitials(half + first)]),
      ];
};

const turnedInitials = (row: string): string[] => (abbreviations.has(row) ? [] : [row]);

/** Abbreviations with points. */
const abbreviations = wordSet(
  'AD AI AM API AR BA BC BI BL BS CA CD CI CV DB DC DS EB ED EG EU GB HQ HR ID IE IT JS LA LL MA MD ML MS NB NE NJ NW NY OK OS PA PC PE PHP PM PP PR PS QA SA SE SP ST SW TV UI UK UN US UX VC VP VR VS ZB',
);

const row = /(?<![\p{L}\p{N}.])\p{Lu}\.(?:[ -]?\p{Lu}\.){1,4}/gu;
/** The initials of the first and the family name around particles: "H. de La T." */
const aroundParticles =
  /(?<![\p{L}\p{N}.])(\p{Lu})\.((?: ?\p{L}{2,5}){1,3}) ?(\p{Lu})\.(?!\p{L})/gu;

const joining = wordSet('and und y e the of och');

/** The rows of initials with points in a text, as capitals. */
export const initialsIn = (text: string): string[] => {
  const written = text.normalize('NFC');
  return [
    ...Array.from(written.matchAll(row), ([found]) => found.replace(/[^\p{Lu}]/gu, '')),
    ...Array.from(written.matchAll(aroundParticles), ([, first = '', between = '', last = '']) =>
      wordsOf(plainText(between)).every((word) => isParticle(word) && !joining.has(word))
        ? [first + last]
        : [],
    ).flat(),
  ];
};
