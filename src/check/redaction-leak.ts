import type { CheckedFormat } from '../options/schema.ts';
import { decodeAddress } from '../resume/redact/fold.ts';
import { asItLooks } from '../resume/redact/lookalikes.ts';
import type { RemovedValue } from '../resume/redact/removed-values.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import type { ResumeView } from '../view/model.ts';
import { readAllWords, type AllWords } from './all-words.ts';
import { findStrings } from './find-strings.ts';
import type { DraftFinding } from './report.ts';

export interface LeakJob {
  readonly removed: readonly RemovedValue[];
  readonly view: ResumeView;
  readonly language: DocumentLanguage;
  /** Texts that the theme writes itself. */
  readonly fixed: readonly string[];
}

/**
 * The redacted values that a finished file still contains. The search does not use the code of the
 * redaction, and findings never quote a value, because readers of the document may see the report.
 */
export const findLeaks = async (
  bytes: Uint8Array,
  format: CheckedFormat,
  job: LeakJob,
): Promise<DraftFinding[]> => {
  if (job.removed.length === 0) return [];
  const words = await readAllWords(bytes, format);
  const wanted = job.removed.map((value) => ({ ...value, traces: tracesOf(value) }));
  const isInFile = createLeakTest(
    words,
    ownWords(job),
    wanted.flatMap(({ traces }) => traces),
  );
  const left = wanted.filter(({ traces }) => traces.some(isInFile));
  return left.map(({ kind, pointer }) => ({
    code: 'redaction_leak',
    pointer,
    message: `A redacted ${kindNames[kind]}, or a part of it, is still in the file.`,
  }));
};

const kindNames: Readonly<Record<RemovedValue['kind'], string>> = {
  name: 'name',
  email: 'e-mail address',
  phone: 'phone number',
  address: 'address',
  url: 'link',
  handle: 'account',
};

/** The parts of a removed value that a file must not contain. */
interface Traces {
  /** As whole words, without case and accents. */
  readonly words?: readonly string[];
  /** As words in this order, with one blank around each. */
  readonly rows?: readonly string[];
  /** In texts and links, as letters and digits without the characters between them. */
  readonly runs?: readonly string[];
  /** Like `runs`, in links only. */
  readonly links?: readonly string[];
  /** The last digits of a number. */
  readonly digits?: readonly string[];
}

/** A test whether the file contains a trace. All traces are searched together, so that the time stays linear. */
const createLeakTest = (
  { texts, links }: AllWords,
  own: ReadonlySet<string>,
  all: readonly Traces[],
): ((traces: Traces) => boolean) => {
  const decoded = links.map(decodeAddress).flatMap(readings);
  const plain = texts.flatMap(readings);
  const wanted = (part: 'rows' | 'runs' | 'links'): ReadonlySet<string> =>
    new Set(all.flatMap((traces) => traces[part] ?? []));
  const words = new Set(plain.flatMap(wordsOf).filter((word) => !own.has(word)));
  const rows = findStrings(wanted('rows'), plain.map(rowOf));
  const runs = findStrings(wanted('runs'), [...plain, ...decoded].map(runOf));
  const inLinks = findStrings(wanted('links'), decoded.map(runOf));
  const numbers = findStrings(
    new Set(all.flatMap(({ digits }) => digits ?? [])),
    [...plain, ...decoded].flatMap(numbersIn),
  );
  return (traces) =>
    holdsOne(traces.words, words) ||
    holdsOne(traces.rows, rows) ||
    holdsOne(traces.runs, runs) ||
    holdsOne(traces.links, inLinks) ||
    holdsOne(traces.digits, numbers);
};

const plainText = (text: string): string => withoutMarks(text).replaceAll('ß', 'ss').toLowerCase();

const withoutMarks = (text: string): string =>
  text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');

/** A text, and its Latin form if it contains look-alike letters. */
const readings = (text: string): string[] => [
  ...new Set([plainText(text), plainText(asItLooks(withoutMarks(text)))]),
];

const holdsOne = (parts: readonly string[] = [], found: ReadonlySet<string>): boolean =>
  parts.some((part) => found.has(part));

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const runOf = (text: string): string => wordsOf(text).join('');
const rowOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const numbersIn = (text: string): string[] =>
  (text.match(/\d(?:[\s().\/_·•|-]{0,3}\d){6,}/g) ?? []).map((number) => number.replace(/\D/g, ''));

/**
 * Words of section titles, dates and the theme, which are not leaks: May is a month and a name. The whole name
 * still is a leak.
 */
const ownWords = ({ view, language, fixed }: LeakJob): ReadonlySet<string> => {
  const periods = view.sections.flatMap((section) =>
    section.kind === 'entries'
      ? section.entries.flatMap(({ period, roles }) => [
          period,
          ...roles.map((role) => role.period),
        ])
      : [],
  );
  const { sections, facts, ...words } = language.labels;
  const labels = [sections, facts, words].flatMap((group) => Object.values<string>(group));
  const dates =
    view.letter?.head.flatMap(({ kind, lines }) => (kind === 'date' ? lines : [])) ?? [];
  const said = [...labels, ...fixed, ...periods, ...dates];
  return new Set(said.flatMap((text) => wordsOf(plainText(text ?? ''))));
};

/** Shorter sequences of letters occur by chance. */
const shortestRun = 6;
const comparedDigits = 8;
/** Of a longer value only this many characters are compared; other texts do not contain them by chance. */
const comparedLength = 100;

const tracesOf = ({ kind, value }: RemovedValue): Traces[] =>
  readings(value).map((plain) => tracesOfPlain(kind, plain));

const tracesOfPlain = (kind: RemovedValue['kind'], plain: string): Traces => {
  switch (kind) {
    case 'name':
      return tracesOfName(plain);
    case 'phone': {
      const digits = plain.replace(/\(0\)/, '').replace(/\D/g, '').slice(-comparedDigits);
      return digits.length >= 7 ? { digits: [digits] } : {};
    }
    case 'handle':
      return tracesOfAccount(wordsOf(plain));
    case 'address':
      return /[\p{L}\p{N}]/u.test(plain) ? { rows: [rowOf(plain).slice(0, comparedLength)] } : {};
    case 'url':
      return { runs: longRuns(plain.replace(/^[a-z+.-]+:\/*(?:www\.)?/, '').split(/[?#]/, 1)) };
    case 'email':
      return { runs: longRuns([plain]) };
  }
};

const longRuns = (texts: readonly string[]): string[] =>
  texts
    .map((text) => runOf(text).slice(0, comparedLength))
    .filter((run) => run.length >= shortestRun);

/** An account of several words may equal a name that is not redacted, except in links. */
const tracesOfAccount = (parts: readonly string[]): Traces =>
  parts.length === 1 ? { words: parts } : { links: longRuns([parts.join('')]) };

/** Parts of at least three letters as whole words, of at least four inside links; the whole name anywhere. */
const tracesOfName = (name: string): Traces => {
  const parts = wordsOf(name).filter((part) => !commonParts.has(part));
  return {
    words: parts.filter((part) => part.length >= 3).flatMap(withEndings),
    links: parts.filter((part) => part.length >= 4),
    runs: parts.length > 1 ? longRuns([parts.join(''), parts.toReversed().join('')]) : [],
  };
};

/** "Zaphods". A short name with an ending may be a common word. */
const withEndings = (part: string): string[] =>
  part.length < shortestRun ? [part] : [part, `${part}s`, `${part}es`];

/** Titles and particles, which occur in any text. */
const commonParts: ReadonlySet<string> = new Set(
  'prof professor sir dame herr frau mme mlle don phd mba msc bsc dipl ing mag esq iii von van der den dem del della dos das ibn ben ter ten zur zum and und san she her him they them'.split(
    ' ',
  ),
);
