import type { RemovedValue } from '../resume/redact/removed-values.ts';
import { decodeAddress, textsInBase64 } from '../text/encoded-texts.ts';
import { isUnspaced } from '../text/unicode.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import type { ResumeView } from '../view/model.ts';
import { accountWords, mentionsIn } from './account-words.ts';
import { readAllWords, type AllWords, type ReadFormat } from './all-words.ts';
import { findStrings } from './find-strings.ts';
import { garbledWords } from './garbled-names.ts';
import { withoutTitles } from './name-affixes.ts';
import { initialsIn } from './initial-traces.ts';
import { joinedParts } from './joined-names.ts';
import { createDateRemover } from './month-dates.ts';
import { namedRowOf, placeRunOf } from './place-traces.ts';
import { leastStem, rowOf, runOf, tracesOf, type Traces } from './leak-traces.ts';
import type { DraftFinding } from './report.ts';
import { ordinalStreetsIn } from './ordinal-streets.ts';
import { hiddenWords, withoutDisguise, withoutSignWords } from './disguised-words.ts';
import { numbersIn } from './numbers-in-text.ts';
import { plainText, foldedForms, wordsOf } from './fold-for-search.ts';
import { withoutPrefixes } from './word-prefixes.ts';
import { numberedWords } from './street-traces.ts';
import { soundsOfLatin } from './transcription.ts';
import { viewWords } from './view-words.ts';

export interface LeakJob {
  readonly removed: readonly RemovedValue[];
  readonly view: ResumeView;
  readonly language: DocumentLanguage;
  /** Texts that the theme writes itself. */
  readonly fixed: readonly string[];
}

/** The redacted values that a finished file still contains. */
export const findLeaks = async (
  bytes: Uint8Array,
  format: ReadFormat,
  job: LeakJob,
): Promise<DraftFinding[]> =>
  job.removed.length === 0 ? [] : leaksIn(await wordsIn(bytes, format, job), job);

/** A PDF divides paragraphs into lines, so the paragraphs of the view are searched, too. */
const wordsIn = async (
  bytes: Uint8Array,
  format: ReadFormat,
  { view }: LeakJob,
): Promise<AllWords> => {
  const { texts, links } = await readAllWords(bytes, format);
  return { texts: format === 'pdf' ? [...texts, ...viewWords(view).texts] : texts, links };
};

/**
 * The redacted values that words still contain. The search does not use the code of the redaction, and findings
 * never quote a value, because readers of the document may see the report.
 */
export const leaksIn = ({ texts, links }: AllWords, job: LeakJob): DraftFinding[] => {
  const names = job.removed.flatMap(({ kind, value }) =>
    kind === 'name' ? wordsOf(plainText(withoutTitles(value))) : [],
  );
  const wanted = job.removed.map((value) => ({
    ...value,
    traces: tracesOf(value, { names, languageTag: job.language.tag }),
  }));
  const withoutDates = createDateRemover(names, job.language.tag);
  const isInFile = createLeakTest(
    { texts: [...texts, job.view.fileStem].map(withoutDates), links },
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

/** A test whether the file contains a trace. All traces are searched together, so that the time stays linear. */
const createLeakTest = (
  file: AllWords,
  own: ReadonlySet<string>,
  all: readonly Traces[],
): ((traces: Traces) => boolean) => {
  const found = tracesIn(file, own, (part) => new Set(all.flatMap((traces) => traces[part] ?? [])));
  const parts = Object.keys(found) as (keyof Traces)[]; // all keys of traces
  return (traces) => parts.some((part) => traces[part]?.some((trace) => found[part].has(trace)));
};

/** What the file has of each part of the wanted traces. */
const tracesIn = (
  { texts, links }: AllWords,
  own: ReadonlySet<string>,
  wanted: (part: keyof Traces) => ReadonlySet<string>,
): Readonly<Record<keyof Traces, ReadonlySet<string>>> => {
  const decoded = [...links, ...[...links, ...texts].flatMap(textsInBase64)]
    .map(decodeAddress)
    .flatMap(foldedForms);
  const written = texts.map(decodeAddress);
  const plain = written.flatMap(foldedForms);
  const shown = plain.flatMap(wordsOf).filter((word) => !own.has(word));
  const hidden = plain.flatMap(hiddenWords).filter((word) => !own.has(word));
  const numbered = shown.map((word) => word.replace(/\d{1,4}$/, ''));
  const words = new Set([...shown.flatMap(withoutPrefixes), ...numbered, ...hidden]);
  const accounts = new Set(accountWords(written).filter((word) => !own.has(word)));
  const spelled = plain.flatMap((text) => [withoutSignWords(text), withoutDisguise(text)]);
  const readable = [...plain, ...spelled, ...decoded];
  const runs = readable.map(runOf);
  // A part that no trace has is not read.
  const found = (part: keyof Traces, read: () => readonly string[]): ReadonlySet<string> =>
    wanted(part).size === 0 ? new Set() : findStrings(wanted(part), read());
  const items = (part: keyof Traces, read: () => Iterable<string>): ReadonlySet<string> =>
    new Set(wanted(part).size === 0 ? [] : read());
  const joined = [...found('joined', () => runs)].filter((name) => isJoined(name, readable));
  return {
    words,
    accounts,
    joined: new Set(joined),
    runs: found('runs', () => runs),
    stems: stemsIn(shown, wanted('stems')),
    rows: found('rows', () => plain.map(rowOf)),
    places: found('places', () => plain.map(placeRunOf)),
    named: found('named', () => texts.map(namedRowOf)),
    links: found('links', () => decoded.map(runOf)),
    digits: found('digits', () => [...plain, ...decoded].flatMap(numbersIn)),
    streets: items('streets', () => numberedWords(texts)),
    ordinals: items('ordinals', () => texts.flatMap(ordinalStreetsIn)),
    sounds: items('sounds', () => [...words, ...accounts].flatMap(soundsOfLatin)),
    garbled: items('garbled', () => texts.flatMap(garbledWords)),
    initials: items('initials', () => texts.flatMap(initialsIn)),
    inside: items('inside', () => texts.flatMap(joinedParts)),
    mentions: items('mentions', () => mentionsIn(plain)),
  };
};

/** Whether a name is in one word, or made of whole words: "staircase, artist" is not the name Art Case. */
const isJoined = (name: string, texts: readonly string[]): boolean => {
  const way = new RegExp(Array.from(name).join('[^\\p{L}\\p{N}]{0,20}'), 'gu');
  return texts.some((text) =>
    Array.from(text.matchAll(way)).some(({ 0: found, index }) => {
      const around =
        text.slice(Math.max(0, index - 1), index) + text.slice(index + found.length).slice(0, 1);
      return isUnspaced(name) || !/[\s,;:]/.test(found) || !/\p{L}/u.test(around);
    }),
  );
};

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

/** The stems that begin a word of the file, if at most five letters follow. */
const stemsIn = (words: readonly string[], stems: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of new Set(words)) {
    for (let length = Math.max(leastStem, word.length - 5); length <= word.length; length++) {
      const start = word.slice(0, length);
      if (stems.has(start)) found.add(start);
    }
  }
  return found;
};
