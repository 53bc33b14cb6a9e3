import { isEastAsian, lettersOf, type NameParts } from './name-parts.ts';

/** Common abbreviations are kept, even if they match the initials, unless dots or spaces separate the letters. */
const abbreviations = new Set(
  'AI API AR BA BI BS CD CI CV DB EU GB HR IT JS MA MBA ML MS OK OS PC PDF PHP PM PR QA SQL TV UI UK UN US UX VP VR'.split(
    ' ',
  ),
);

// Includes the boundary between a lower-case and an upper-case letter: "ZaphodLabs".
const begins = String.raw`(?:(?<![\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu}))`;
const ends = String.raw`(?:(?![\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu}))`;
const endsNumbered = String.raw`(?:\d{1,4}(?![\p{L}\p{N}])|${ends})`;
const alone = String.raw`(?![\p{L}\p{N}])`;
const gap = '(?:[ .,_-]{1,3}|[・·=])';
const narrow = '[ ._-]{0,2}';

/** One pattern for all forms of the names in running text; `undefined` without names. */
export const namePattern = (names: readonly NameParts[]): RegExp | undefined => {
  const ways = names.flatMap((parts) => [
    ...gluedWays(parts),
    runWay(parts),
    ...initialWays(parts),
  ]);
  const given = ways.filter((way) => way !== undefined);
  return given.length === 0 ? undefined : new RegExp(given.join('|'), 'gu');
};

/** A part of a name with other parts directly next to it: "Q. van Zaphod", "Zaphod, Quentin". */
const runWay = ({ alone: parts, initials, particles }: NameParts): string | undefined => {
  if (parts.length === 0) return undefined;
  const part = `(?:${parts.map(partWay).join('|')})`;
  const weak = [
    ...(initials.length > 0 ? [`[${initials.map(escape).join('')}]${alone}\\.?`] : []),
    ...particles.map((particle) => `${anyCase(particle)}${alone}`),
  ];
  if (weak.length === 0) return `${part}(?:${gap}${part}){0,6}`;
  const before = `(?:${begins}(?:${weak.join('|')})${narrow}){0,4}`;
  const capital = initials.length > 0 ? `[${initials.map(escape).join('')}]` : undefined;
  const after = capital ? `(?:,? ${capital}(?:\\.${alone}|(?= ?(?:[,;:)]|$)))){0,2}` : '';
  return `${before}${part}(?:${gap}${before}${part}){0,6}${after}`;
};

const partWay = (part: string): string =>
  isEastAsian(part)
    ? [...part].map(escape).join(' ?')
    : `${begins}${[...part].map(signWay).join('')}${endsNumbered}`;

const signWay = (sign: string): string => {
  if (sign === '-') return '[- ]?';
  return sign === "'" ? "'?" : anyCase(sign);
};

/** Shortest sequence of letters that is unlikely to occur by chance. */
const shortestGlued = 6;

/** Whole names joined or spaced out: "quentinzaphod", "Q U E N T I N  Z A P H O D", "qzaphod". */
const gluedWays = ({ ordered, initials }: NameParts): string[] => {
  const pairs = [ordered, ordered.toReversed()];
  const [first = ''] = ordered;
  const last = ordered.at(-1) ?? '';
  if (ordered.length > 2) pairs.push([first, last], [last, first]);
  const wide = pairs.flatMap((names) => {
    const letters = names.map((name) => [...lettersOf(name)]);
    if (names.length < 2) return [];
    const isLong = letters.flat().length >= shortestGlued || names.some(isEastAsian);
    const between = isLong ? '[ ,._-]{0,3}' : '[ ,._-]{1,3}';
    const way = letters.map((word) => word.map(anyCase).join('[ ._-]?')).join(between);
    return names.some(isEastAsian) ? [way] : [`${begins}${way}${endsNumbered}`];
  });
  const single = ordered
    .map(lettersOf)
    .filter((letters) => letters.length >= 4 && !isEastAsian(letters))
    .map((letters) => `${begins}${[...letters].map(anyCase).join(' ')}${alone}`);
  const short = ordered.flatMap((name, index) => {
    const letters = lettersOf(name);
    const initial = initials[index === 0 ? initials.length - 1 : 0];
    if (initial === undefined || letters.length < shortestGlued || isEastAsian(name)) return [];
    return [`${begins}${anyCase(initial)}${[...letters].map(anyCase).join('')}${endsNumbered}`];
  });
  return [...wide, ...single, ...short];
};

const initialWays = ({ initials }: NameParts): string[] => {
  if (initials.length < 2) return [];
  const rows = [initials, [initials[0] ?? '', initials.at(-1) ?? '']];
  return [...new Map(rows.map((row) => [row.join(''), row])).values()].flatMap((row) => [
    `${begins}${row.map(escape).join('(?:\\. ?| )')}(?:\\.|${alone})`,
    ...(abbreviations.has(row.join(''))
      ? []
      : [`(?<![\\p{L}\\p{N}])${row.map(escape).join('')}${alone}`]),
  ]);
};

const escape = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const anyCase = (text: string): string =>
  [...text]
    .map((sign) => {
      const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
      if (lower === upper || lower.length > 1 || upper.length > 1) return escape(sign);
      return `[${escape(lower)}${escape(upper)}]`;
    })
    .join('');
