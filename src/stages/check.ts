import { checkDocument } from '../check/check-document.ts';
import type { ReadFormat } from '../check/all-words.ts';
import { findLeaks, leaksIn } from '../check/redaction-leak.ts';
import type { CheckReport, Finding } from '../check/report.ts';
import { viewWords } from '../check/view-words.ts';
import { once } from '../text/once.ts';
import type { CheckedFormat } from '../options/schema.ts';
import { readSources, type ResumeSource } from '../resume/read-sources.ts';
import { cleanIssues } from '../resume/redact/redact-resume.ts';
import { uniqueByValue } from '../text/json.ts';
import type { DocumentOrder } from '../view/document-order.ts';
import type { DocumentContent } from './document-content.ts';
import type { TextLocation } from '../errors.ts';

export interface CheckJob {
  readonly bytes: Uint8Array;
  readonly format: CheckedFormat;
  readonly words: DocumentContent;
  /** The order of the texts in the theme. */
  readonly order: DocumentOrder;
  /** Texts that the theme writes itself. */
  readonly fixed: readonly string[];
  /** Whether to read the file as a parser does, too. */
  readonly ats: boolean;
  /** The texts as they were given: findings are placed in them. */
  readonly source: ResumeSource;
  readonly strict: boolean;
}

/** Checks a finished document by reading it back. */
export const check = ({ words, source, strict, ...job }: CheckJob): Promise<CheckReport> =>
  checkDocument({
    ...job,
    ...words,
    missingGlyphs: new Set(words.missingGlyphs),
    locate: locateIn(source, strict),
  });

export interface LeakSearchJob extends Pick<CheckJob, 'words' | 'fixed' | 'source' | 'strict'> {
  /** The file, if its format is text; of others the words are searched that they print. */
  readonly output?: { readonly bytes: Uint8Array; readonly format: ReadFormat };
}

/** Searches a document for redacted values without comparing it with its résumé. */
export const searchLeaks = async (job: LeakSearchJob): Promise<Finding[]> => {
  const { words, fixed, source, strict, output } = job;
  const { view, attached } = words;
  const search = { ...words, fixed };
  const leaks = output
    ? await findLeaks(output.bytes, output.format, search)
    : leaksIn(viewWords(view, attached), search);
  const locate = locateIn(source, strict);
  const findings = leaks.map(({ code, pointer, message }) => ({
    code,
    ...locate(pointer),
    message,
  }));
  return cleanIssues(uniqueByValue(findings), words);
};

/** Parses the source texts again on the first finding. Most documents have no findings. */
const locateIn = (source: ResumeSource, strict: boolean): ((pointer: string) => TextLocation) => {
  const parsed = once(() => readSources(source, strict));
  return (pointer) => parsed().locate(pointer);
};
