import type { Format } from '../../options/schema.ts';
import type { DocumentLanguage } from '../../view/labels.ts';
import { adviseOnFields } from './advise.ts';
import { expectedFields, type PrintedResume } from './expected-fields.ts';
import { extractFields } from './extract-fields.ts';
import type { Line } from './line.ts';
import type { AtsReport } from './report.ts';
import { mean, scoreFields } from './score-fields.ts';
import type { DraftAdvice } from '../report.ts';

export interface AtsSubject extends PrintedResume {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly language: DocumentLanguage;
}

export interface AtsResult {
  readonly report: AtsReport;
  readonly advice: readonly DraftAdvice[];
}

/** Reads a PDF or Word file as the parser of an applicant tracking system does; `undefined` for other formats. */
export const readAsParser = async (subject: AtsSubject): Promise<AtsResult | undefined> => {
  const { labels } = subject.language;
  const lines = await readLines[subject.format]?.(subject.bytes);
  if (!lines) return undefined;
  const scored = scoreFields(expectedFields(subject), extractFields(lines, labels));
  const fields = scored.map(({ values, ...field }) => ({
    ...field,
    values: values.map(({ pointer, ...value }) => value),
  }));
  const score = fields.length === 0 ? 1 : mean(fields.map((field) => field.score));
  return { report: { score, fields }, advice: adviseOnFields(scored, labels) };
};

const readLines: Readonly<
  Partial<Record<Format, (bytes: Uint8Array) => Promise<readonly Line[]>>>
> = {
  pdf: async (bytes) => (await import('./read-pdf-lines.ts')).readPdfLines(bytes),
  docx: async (bytes) => (await import('./read-docx-lines.ts')).readWordLines(bytes),
};
