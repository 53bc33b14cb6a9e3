import type { Format } from '../options.ts';
import type { RemovedValue } from '../resume/redact/removed.ts';
import type { ResumeView } from '../view/model.ts';
import { readAllWords, type AllWords } from './all-words.ts';
import type { FindingCode, Observation } from './report.ts';

/**
 * The redacted values that a finished file still contains. The search does not use the code of the
 * redaction, and findings never quote a value, because readers of the document may see the report.
 */
export const findLeaks = async (
  bytes: Uint8Array,
  format: Format,
  removed: readonly RemovedValue[],
  view: ResumeView,
): Promise<Observation<FindingCode>[]> => {
  if (removed.length === 0) return [];
  const words = await readAllWords(bytes, format);
  const haystack = haystackOf(words, wordsOfOurs(view));
  return removed
    .filter((value) => stands(value, haystack))
    .map(({ kind, pointer }) => ({
      code: 'redaction_leak',
      pointer,
      message: `A redacted ${nouns[kind]}, or a part of it, is still in the file.`,
    }));
};

const nouns: Readonly<Record<RemovedValue['kind'], string>> = {
  name: 'name',
  email: 'e-mail address',
  phone: 'phone number',
  address: 'address',
  url: 'link',
  handle: 'account',
};

interface Haystack {
  /** Words of all texts, without case and diacritics. */
  readonly words: ReadonlySet<string>;
  /** Words of each text in order, with one space around each word. */
  readonly rows: readonly string[];
  /** Only the letters and digits of each text and link. */
  readonly runs: readonly string[];
  readonly links: readonly string[];
  readonly numbers: readonly string[];
}

const haystackOf = ({ texts, links }: AllWords, ours: ReadonlySet<string>): Haystack => {
  const decoded = links.map(plainLink);
  const plain = texts.map(plainText);
  return {
    words: new Set(plain.flatMap(wordsOf).filter((word) => !ours.has(word))),
    rows: plain.map(rowOf),
    runs: [...plain, ...decoded].map(runOf),
    links: decoded.map(runOf),
    numbers: [...plain, ...decoded].flatMap(numbersIn),
  };
};

const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase();

const plainLink = (link: string): string => {
  try {
    return plainText(decodeURIComponent(link));
  } catch {
    return plainText(link);
  }
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const runOf = (text: string): string => wordsOf(text).join('');
const rowOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const numbersIn = (text: string): string[] =>
  (text.match(/\d(?:[\s().\/-]{0,3}\d){6,}/g) ?? []).map((number) => number.replace(/\D/g, ''));

/** Excludes section titles and dates, which Vitae writes: "May" is a month and a name. */
const wordsOfOurs = ({ sections }: ResumeView): ReadonlySet<string> => {
  const periods = sections.flatMap((section) =>
    section.kind === 'entries'
      ? section.entries.flatMap(({ period, roles }) => [
          period,
          ...roles.map((role) => role.period),
        ])
      : [],
  );
  const titles = sections.map(({ title }) => title);
  return new Set([...titles, ...periods].flatMap((text) => wordsOf(plainText(text ?? ''))));
};

/** Shorter sequences of letters occur by chance. */
const shortestRun = 6;
const comparedDigits = 8;

const stands = ({ kind, value }: RemovedValue, haystack: Haystack): boolean => {
  const plain = plainText(value);
  const run =
    kind === 'url' ? runOf(plain.replace(/^[a-z+.-]+:\/*(?:www\.)?|[?#].*$/g, '')) : runOf(plain);
  if (kind === 'name') return standsName(plain, haystack);
  if (kind === 'phone') {
    const digits = plain.replace(/\(0\)/, '').replace(/\D/g, '').slice(-comparedDigits);
    return digits.length >= 7 && haystack.numbers.some((number) => number.includes(digits));
  }
  if (kind === 'handle') return standsAccount(wordsOf(plain), haystack);
  if (kind === 'address') return haystack.rows.some((row) => row.includes(rowOf(plain)));
  return run.length >= shortestRun && haystack.runs.some((each) => each.includes(run));
};

/** An account of several words may be a name that is not redacted; then only links count. */
const standsAccount = (parts: readonly string[], { words, links }: Haystack): boolean => {
  const [first = ''] = parts;
  if (parts.length === 1) return words.has(first);
  const run = parts.join('');
  return run.length >= shortestRun && links.some((link) => link.includes(run));
};

/** Finds whole words of at least three letters, parts of links of at least four, and the whole name anywhere. */
const standsName = (name: string, { words, runs, links }: Haystack): boolean => {
  const parts = wordsOf(name).filter((part) => !unnaming.has(part));
  const whole = [parts.join(''), parts.toReversed().join('')];
  const isWhole = (run: string): boolean => whole.some((each) => run.includes(each));
  return (
    parts.some(
      (part) =>
        (part.length >= 3 && words.has(part)) ||
        (part.length >= 4 && links.some((link) => link.includes(part))),
    ) ||
    (whole[0] !== undefined &&
      whole[0].length >= shortestRun &&
      parts.length > 1 &&
      runs.some(isWhole))
  );
};

/** Titles and particles, which occur in any text. */
const unnaming: ReadonlySet<string> = new Set(
  'prof professor sir dame herr frau mme mlle don phd mba msc bsc dipl ing mag esq iii von van der den dem del della dos das ibn ben ter ten zur zum and und san she her him they them'.split(
    ' ',
  ),
);
