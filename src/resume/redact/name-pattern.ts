import { capitalized } from '../../text/format-text.ts';
import { isUnspaced, lettersOf } from '../../text/unicode.ts';
import { affixedPatterns } from './affixed-names.ts';
import { familyNamesWithTitles } from './east-asian-names.ts';
import { initialPatterns, particleInitials } from './initial-patterns.ts';
import { inBothOrders, type NameParts } from './name-parts.ts';
import {
  anyCase,
  beforeFirstLetter,
  escapePattern,
  longestFirst,
  oneOf,
  treeOf,
  wordEnd,
  wordStart,
} from './pattern-parts.ts';

// A name may also end between a small letter and a capital: "ZaphodLabs", and before the last capital: "ZAPHODLabs".
const inside = String.raw`(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})`;
const endings = "(?:e?[sS]'?|ES'?|'?sche[nrsm]?)";
const ends = (genitive: string): string =>
  `(?:(?:${genitive})?(?:${wordEnd}|${inside})|\\d{1,4}${wordEnd})`;
const anyEnd = ends(endings);
/** After a short name an ending needs a capital: "Grants" is the name, "grants" may be a common word. */
const shortEnd = ends(`${endings}(?<=\\p{Lu}\\p{L}{1,44}'?)`);
const gap = '(?:[ .,_-]{1,3}|[・·=])';
/** A sign between two characters of a script without spaces. */
const sign = '[^\\p{L}\\p{N}…、。,;:!?()]{0,2}';
const narrow = '[ ._-]{0,2}';

/** One pattern for all forms of the names in running text; `undefined` without names. */
export const namePattern = (names: readonly NameParts[]): RegExp | undefined => {
  const all = merged(names);
  const isBounded = (part: string): boolean => !isUnspaced(part);
  const bounded = [
    ...new Set(names.flatMap(particlesBehind)),
    ...gluedPatterns(names),
    ...runPattern(all, all.alone.filter(isBounded)),
    ...longestFirst(names.flatMap((name) => [...particleInitials(name), ...initialPatterns(name)])),
    ...shortPattern(all.short),
    ...names.flatMap(titledPatterns),
  ];
  const patterns = [
    ...(bounded.length > 0
      ? [`${beforeFirstLetter(firstParts(all))}(?:(?<!\\p{L})|${inside})${oneOf(bounded)}`]
      : []),
    ...new Set(names.flatMap(eastAsianWays)),
    ...familyNamesWithTitles(names),
    ...affixedPatterns(all.alone),
    ...runPattern(all, all.alone.filter(isUnspaced)),
  ];
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'gu');
};

/** All that a form of a name may begin with. */
const firstParts = (names: NameParts): string[] =>
  [...Object.values<readonly string[]>({ ...names }), names.titled.length > 0 ? titles : []]
    .flatMap((parts) => parts.flatMap((part) => [part, lettersOf(part)]))
    .filter((part) => part !== '');

/** The parts of all names together, because a person may be called by parts of several. */
const merged = (names: readonly NameParts[]): NameParts => {
  const of = (part: keyof NameParts): string[] => [...new Set(names.flatMap((name) => name[part]))];
  return {
    alone: longestFirst(of('alone')),
    ordered: of('ordered'),
    full: of('full'),
    short: of('short'),
    titled: of('titled'),
    initials: of('initials'),
    particles: of('particles'),
  };
};

/** Parts of a name with the initials and particles directly around them: "Q. van Zaphod", "Zaphod, Quentin". */
const runPattern = ({ initials, particles }: NameParts, parts: readonly string[]): string[] => {
  if (parts.length === 0) return [];
  const part = partsPattern(parts);
  const capital = initials.length > 0 ? `[${initials.map(escapePattern).join('')}]` : undefined;
  const weak = [
    ...beginningsOf(parts),
    ...(capital ? [`${capital}${wordEnd}\\.?`] : []),
    ...particles.flatMap((particle) => [
      `${anyCase(particle)}${wordEnd}`,
      `${escapePattern(particle.charAt(0))}\\.`,
    ]),
  ];
  if (weak.length === 0) return [`${part}(?:${gap}${part}){0,6}`];
  const before = `(?:${oneOf(weak)}${narrow}){0,4}`;
  const after = capital
    ? `(?:(?:,? ${capital}(?:\\.${wordEnd}|(?= ?(?:[,;:)]|$)))){1,2}|,? ${capital}{2,4}${wordEnd})?`
    : '';
  return [`${before}${part}(?:${gap}${before}${part}){0,6}${after}`];
};

/** Beginnings below this length match other words by chance. */
const minBeginning = 3;

/** The beginnings of first names before another part: "Jon Fairweather" for Jonathan. */
const beginningsOf = (parts: readonly string[]): string[] => {
  const rows = parts
    .filter((part) => part.length > minBeginning && /^[a-z]+$/i.test(part))
    .flatMap((part) => {
      const row = Array.from(part, (letter, at) =>
        at === 0 ? letter.toUpperCase() : anyCase(letter),
      );
      return row.slice(minBeginning).map((_, more) => row.slice(0, minBeginning + more));
    });
  return rows.length === 0 ? [] : [`${treeOf(rows)}${wordEnd}(?!-)\\.?`];
};

const partsPattern = (parts: readonly string[]): string => {
  if (parts.some(isUnspaced)) return oneOf(parts.map((part) => spaced(part, sign)));
  // A hyphen may divide a part at a line break: "Za-", "phod".
  const lettersOfParts = (isLong: boolean): string[][] =>
    parts
      .filter((part) => lettersOf(part).length >= minGluedLength === isLong)
      .map((part) => between([...part].map(characterPattern), '(?:- ?)?'));
  const [long, short] = [lettersOfParts(true), lettersOfParts(false)];
  return oneOf([
    ...(long.length > 0 ? [treeOf(long) + anyEnd] : []),
    ...(short.length > 0 ? [treeOf(short) + shortEnd] : []),
  ]);
};

const spaced = (text: string, between: string): string => Array.from(text, anyCase).join(between);

const characterPattern = (character: string): string => {
  if (character === '-') return '[- ]?';
  return character === "'" ? "['`-]? ?" : anyCase(character);
};

/** Shortest sequence of letters that is unlikely to occur by chance. */
const minGluedLength = 6;

/** Whole names run together or spaced out: "quentinzaphod", "Q U E N T I N  Z A P H O D", "qzaphod". */
const gluedPatterns = (names: readonly NameParts[]): string[] => {
  const run = names.flatMap((name) => [...wideWays(name), ...shortWays(name)]);
  const single = names
    .flatMap(({ ordered }) => ordered.map(lettersOf))
    .filter((letters) => letters.length >= 4 && !isUnspaced(letters))
    .map(spacedOut);
  return [
    ...(run.length > 0 ? [treeOf(run) + anyEnd] : []),
    ...(single.length > 0 ? [treeOf(single) + wordEnd] : []),
  ];
};

/** Letters with a blank between them; the two of "ß" have none. */
const spacedOut = (letters: string): string[] =>
  Array.from(letters, (letter, index) => {
    if (index === 0) return anyCase(letter);
    return `${letter === 's' && letters.charAt(index - 1) === 's' ? ' ?' : ' '}${anyCase(letter)}`;
  });

/** A row with a pattern before each of its parts but the first. */
const between = (row: readonly string[], pattern: string): string[] =>
  row.map((each, at) => (at === 0 ? each : pattern + each));

const wideWays = ({ ordered }: NameParts): string[][] =>
  inBothOrders(ordered)
    .filter((names) => !names.some(isUnspaced))
    .map((names) => {
      const letters = names.map(lettersOf);
      const apart = letters.join('').length >= minGluedLength ? '[ ,._-]{0,3}' : '[ ,._-]{1,3}';
      return letters.flatMap((word, at) => {
        const row = between(Array.from(word, anyCase), '[ ._-]?');
        return at === 0 ? row : [apart, ...row];
      });
    });

const shortWays = ({ ordered, initials }: NameParts): string[][] =>
  ordered.flatMap((name, index) => {
    const letters = lettersOf(name);
    const initial = initials[index === 0 ? initials.length - 1 : 0];
    if (initial === undefined || letters.length < minGluedLength || isUnspaced(name)) return [];
    return [initial + letters, letters + initial].map((word) => Array.from(word, anyCase));
  });

const eastAsianWays = ({ ordered }: NameParts): string[] =>
  inBothOrders(ordered)
    .filter((names) => names.some(isUnspaced))
    .map((names) => names.map((name) => spaced(lettersOf(name), '[ ._-]?')).join('[ ,._-]{0,3}'));

/** Names of two letters as words with one capital. "Li-ion" is another word. */
const shortPattern = (short: readonly string[]): string[] =>
  short.length === 0
    ? []
    : [`${wordStart}${oneOf(short.map(inTitleCase))}${wordEnd}(?![-–+]\\p{Ll})`];

const titles = ['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'Prof', 'Miss', 'Herr', 'Frau'];

/** "He's" is no genitive, and "Do's" are rules. */
const contracted: ReadonlySet<string> = new Set(['he', 'it', 'so', 'do', 'us', 'up']);

/** "Mr. Do", "Do, An" and "Le's": names that are common words, with capitals. */
const titledPatterns = ({ titled: [first, last] }: NameParts): string[] => {
  if (first === undefined || last === undefined) return [];
  const [one, other] = [first, last].map(inTitleCase);
  return [
    `${oneOf(titles)}\\.? (?:${one}|${other})${wordEnd}`,
    `${other}, ${one}${wordEnd}`,
    ...[first, last]
      .filter((word) => !contracted.has(word.toLowerCase()))
      .map((word) => `${inTitleCase(word)}'s${wordEnd}`),
  ];
};

/** "Weijden, Zoë van der" */
const particlesBehind = ({ ordered, initials, particles }: NameParts): string[] => {
  const [first = ''] = ordered;
  const last = ordered.at(-1) ?? '';
  if (particles.length === 0 || ordered.length < 2) return [];
  const given = `(?:${anyCase(first)}|${escapePattern(initials[0] ?? first)}\\.?)`;
  return [`${anyCase(last)}, ${given} ${particles.map(anyCase).join(' ')}${wordEnd}`];
};

/** A word with one capital. */
const inTitleCase = (word: string): string => capitalized(word.toLowerCase());
