import { wordSet } from '../../text/word-set.ts';
import type { NameParts } from './name-parts.ts';
import { anyCase, escapePattern, wordEnd, wordStart } from './pattern-parts.ts';

/** Common abbreviations are kept, even if they match the initials, unless dots or spaces separate the letters. */
const abbreviations = wordSet(
  'AC AG AI API AR AWS BA BBC BI BMW BS CC CD CEO CFO CI COO CRM CS CSS CTO CV DB DC DIN DNA ERP ETH EU GB GCP GPS HR IBM ID IDE IP ISO IT JS KB LED LLM MA MB MBA MIT ML MS NATO NGO NHS NLP OK OS PC PDF PHD PHP PM PR QA RNA SAP SAS SDK SEO SQL TB TCP TV UCL UI UK UN UNO US USA UX VP VR XML',
);

/** "W.v.d.B.", "WvdB" and "WVDB": initials with those of the particles; in small letters from four on. */
export const particleInitials = ({ initials, particles }: NameParts): string[] => {
  const family = initials.at(-1);
  if (particles.length === 0 || initials.length < 2 || family === undefined) return [];
  const small = particles.map((each) => each.charAt(0));
  return [initials.slice(0, -1), initials.slice(0, -2)]
    .filter((given) => given.length > 0)
    .flatMap((given) => {
      const tail = given.length + 1 === initials.length ? [family] : initials.slice(-2);
      const row = [...given.map(escapePattern), ...small.map(anyCase), ...tail.map(escapePattern)];
      const all = [...given, ...small, ...tail].join('').toLowerCase();
      const plain = all.length > 3 ? [escapePattern(all)] : [];
      return [row.join('[. -]{0,2}'), ...plain];
    })
    .map((row) => `${wordStart}${row}${wordEnd}`);
};

export const initialPatterns = ({ initials }: NameParts): string[] => {
  if (initials.length < 2) return [];
  const [first = '', second = ''] = initials;
  const rows = [initials, [first, initials.at(-1) ?? '']];
  const given =
    initials.length > 2
      ? [[first, second], initials.slice(-2)].map((row) => `${dotted(row)}\\.`)
      : [];
  const patterns = [...new Map(rows.map((row) => [row.join(''), row])).values()].flatMap((row) => [
    `${dotted(row)}(?:\\.|${wordEnd})`,
    ...(abbreviations.has(row.join(''))
      ? []
      : [`${wordStart}${row.map(escapePattern).join('')}${wordEnd}`]),
  ]);
  return [...given, ...patterns, ...turnedInitials(initials.at(-1) ?? '', first)];
};

/** Common abbreviations with points. They are not read as initials in the other order. */
const dottedAbbreviations: ReadonlySet<string> = new Set([
  ...abbreviations,
  ...wordSet('AD AM BC BL CA DS EG ED HQ IE LA LL NB NE NJ NW NY PA PP PS SA SE SP ST SW VC VS ZB'),
]);

/** "T.M." for Misaki Takahashi. */
export const turnedInitials = (one: string, other: string): string[] =>
  dottedAbbreviations.has(one + other) || one === other
    ? []
    : [`(?<![\\p{L}\\p{N}.])${escapePattern(one)}\\.[ -]{0,2}${escapePattern(other)}\\.(?!\\p{L})`];

const dotted = (row: readonly string[]): string =>
  row.map(escapePattern).join('(?:\\.[ -]{0,2}| )');
