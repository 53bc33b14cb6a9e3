import { comparableText } from '../../src/check/normalize-text.ts';

/** What a document says, to compare with the text that a reader extracts. */
export interface PrintedContent {
  /** All texts of each column in reading order. */
  readonly columns: readonly (readonly string[])[];
  /** Employer, title and period of each job, as far as printed. */
  readonly jobs: readonly (readonly string[])[];
  readonly bullets: readonly string[];
  /** Items of ordered lists. */
  readonly numbered: readonly string[];
}

/** A number of good ones and of all. */
export interface Share {
  readonly good: number;
  readonly all: number;
}

const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((word) => comparableText(word).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');

/**
 * Words of each column that a reader gives in the order of the document: the longest common sequence of words
 * (Hunt and Szymanski, 1977).
 */
export const wordsInOrder = ({ columns }: PrintedContent, read: string): Share => {
  const places = new Map<string, number[]>();
  wordsOf(read).forEach((word, place) => {
    const known = places.get(word);
    // The last place first, so that a sequence takes at most one of a word.
    if (known) known.unshift(place);
    else places.set(word, [place]);
  });
  const shares = columns.map((texts): Share => {
    const words = texts.flatMap(wordsOf);
    return {
      good: longestIncreasing(words.flatMap((word) => places.get(word) ?? [])),
      all: words.length,
    };
  });
  return {
    good: shares.reduce((sum, { good }) => sum + good, 0),
    all: shares.reduce((sum, { all }) => sum + all, 0),
  };
};

/** Length of the longest increasing subsequence. */
const longestIncreasing = (values: readonly number[]): number => {
  const ends: number[] = [];
  for (const value of values) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = value;
  }
  return ends.length;
};

/** Words of a reader that are two neighbouring words of the document without the space between them. */
export const joinedWords = ({ columns }: PrintedContent, read: string): string[] => {
  const words = columns.flat().flatMap(wordsOf);
  const known = new Set(words);
  const pairs = new Set(words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`));
  return wordsOf(read).filter((word) => !known.has(word) && pairs.has(word));
};

const linesOf = (read: string): string[] =>
  read
    .split(/[\n\f]/u)
    .map((line) => comparableText(line))
    .filter((line) => line !== '');

/** Characters of a text by which its line is found; the rest may be on the next one. */
const findable = 24;

/** Jobs whose employer, title and period are each at most one line from another. */
export const datesWithJobs = ({ jobs }: PrintedContent, read: string): Share => {
  const lines = linesOf(read);
  const isTogether = (job: readonly string[]): boolean => {
    const [first = [], ...others] = job.map((text) => {
      const start = comparableText(text).slice(0, findable);
      return lines.flatMap((line, index) => (line.includes(start) ? [index] : []));
    });
    return first.some((line) => {
      const places = [line, ...others.map((indexes) => nearest(indexes, line))].sort(
        (a, b) => a - b,
      );
      return places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) <= 1);
    });
  };
  return { good: jobs.filter(isTogether).length, all: jobs.length };
};

const nearest = (indexes: readonly number[], line: number): number =>
  indexes.reduce(
    (best, index) => (Math.abs(index - line) < Math.abs(best - line) ? index : best),
    Number.MAX_SAFE_INTEGER,
  );

const bullet = /^[•·∙●○▪◦–*-]/u;
const number = /^\d+[.)]/u;

/** List items whose line begins with a label of its kind, or follows one that is alone on its line. */
export const listLabels = ({ bullets, numbered }: PrintedContent, read: string): Share => {
  const lines = linesOf(read);
  const isLabelled = (label: RegExp) => (text: string) => {
    const start = comparableText(text).slice(0, findable);
    return lines.some((line, index) => {
      const at = line.indexOf(start);
      if (at < 0) return false;
      const before = at === 0 ? (lines[index - 1] ?? '') : line.slice(0, at);
      return label.test(before) && before.length <= 4;
    });
  };
  const good = [bullets.filter(isLabelled(bullet)), numbered.filter(isLabelled(number))];
  return { good: good.flat().length, all: bullets.length + numbered.length };
};
