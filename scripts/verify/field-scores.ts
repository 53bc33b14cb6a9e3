/** The fields of a résumé as a parser reads them, or as they are. */
export interface Fields {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly employers: readonly string[];
  readonly titles: readonly string[];
  readonly periods: readonly string[];
  readonly schools: readonly string[];
  readonly degrees: readonly string[];
  readonly skills: readonly string[];
}

const plain = (text: string | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}@.+#]+/gu, ' ')
    .trim();

const digits = (text: string | undefined): string =>
  (text ?? '').replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

const years = (text: string): string[] =>
  [...text.matchAll(/(?:19|20)\d\d/g)].map(([year]) => year);

/** 1 for the same text, ½ for a longer one that contains it. */
const scoreText = (wanted: string, found: string): number => {
  if (wanted === found) return 1;
  return wanted !== '' && found.includes(wanted) ? 0.5 : 0;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

type Score = (wanted: string, found: string) => number;

/** The mean over the wanted values of the best score of each; nothing without values. */
export const scoreList = (
  wanted: readonly string[],
  found: readonly string[],
  score: Score = (one, other) => scoreText(plain(one), plain(other)),
): number[] =>
  wanted.length === 0
    ? []
    : [mean(wanted.map((value) => Math.max(0, ...found.map((each) => score(value, each)))))];

export const scorePeriod: Score = (wanted, found) => {
  const [own, read] = [years(wanted), years(found)];
  if (!own.every((year) => read.includes(year))) return 0;
  return own.length === read.length ? 1 : 0.5;
};

/** A degree may have its subject and one more word. */
export const scoreDegree: Score = (wanted, found) => {
  const [own, read] = [plain(wanted), plain(found)];
  if (!own.split(' ').every((word) => read.includes(word))) return 0;
  return read.split(' ').length <= own.split(' ').length + 1 ? 1 : 0.5;
};

export const scoreSkill: Score = (wanted, found) =>
  ` ${plain(found)} `.includes(` ${plain(wanted)} `) ? 1 : 0;

const scoreCount = (wanted: number, found: number): number[] =>
  wanted === 0 ? [] : [Math.max(0, 1 - Math.abs(found - wanted) / wanted)];

const given = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

/** The mean score of the ten fields that the résumé has: the nine of `Fields` and the number of jobs. */
export const scoreFields = (wanted: Fields, found: Fields): number =>
  mean([
    ...scoreList(given(wanted.name), [found.name ?? '']),
    ...scoreList(given(wanted.email), [found.email ?? '']),
    ...scoreList(given(wanted.phone), [found.phone ?? ''], (one, other) =>
      scoreText(digits(one), digits(other)),
    ),
    ...scoreList(wanted.employers, found.employers),
    ...scoreList(wanted.titles, found.titles),
    ...scoreList(wanted.periods, found.periods, scorePeriod),
    ...scoreCount(wanted.employers.length, found.employers.length),
    ...scoreList(wanted.schools, found.schools),
    ...scoreList(wanted.degrees, found.degrees, scoreDegree),
    ...scoreList(wanted.skills, found.skills, scoreSkill),
  ]);
