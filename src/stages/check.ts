import { checkDocument } from '../check/check-document.ts';
import type { CheckReport } from '../check/report.ts';
import type { CheckedFormat } from '../options/schema.ts';
import { readSources, type ResumeSource } from '../resume/read-sources.ts';
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

/** Parses the source texts again on the first finding. Most documents have no findings. */
const locateIn = (source: ResumeSource, strict: boolean): ((pointer: string) => TextLocation) => {
  let locate: ((pointer: string) => TextLocation) | undefined;
  return (pointer) => {
    locate ??= readSources(source, strict).locate;
    return locate(pointer);
  };
};
