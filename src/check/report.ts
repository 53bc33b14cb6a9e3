import type { CheckedFormat } from '../options/schema.ts';
import type { AtsReport } from './ats/report.ts';
import type { TextLocation } from '../errors.ts';

/** Findings: differences between a file and its résumé. */
export const findingMeanings = {
  text_missing: 'A text of the résumé is missing in the file.',
  text_altered: 'A text of the résumé is different in the file.',
  text_order: 'A text is in another place than in the résumé.',
  text_repeated: 'A text is in the file more often than in the résumé.',
  text_added: 'The file has a text that is not in the résumé.',
  text_hidden: 'A text is in the file but not visible.',
  glyph_missing: 'A character has no glyph, or a glyph has no character.',
  link_missing: 'An address of the résumé is not a link in the file.',
  link_strange: 'A link of the file leads to an address that is not in the résumé.',
  heading_stranded: 'A heading is the last line of its page.',
  page_blank: 'A page is blank.',
  joined_words: 'The tags of the file join two words.',
  redaction_leak: 'The file still contains redacted data.',
} as const;
export type FindingCode = keyof typeof findingMeanings;

/** Advice: the file is correct, but the résumé could be better. */
export const adviceMeanings = {
  name_missing: 'The name is missing.',
  contact_missing: 'E-mail address and phone number are missing.',
  dates_overlap: 'Two jobs overlap.',
  dates_reversed: 'An entry ends before it begins.',
  gap: 'There are more than six months between two jobs.',
  heading_unusual: 'Applicant tracking systems may not recognize a heading.',
  bullet_long: 'A bullet takes more than three lines.',
  line_ambiguous: 'Parsers may not separate the fields of a line.',
  dates_apart: 'Dates are far from their entry.',
  page_short: 'The last page has only a few lines.',
  ats_contact: 'Applicant tracking systems may read a contact wrongly.',
  ats_section: 'Applicant tracking systems may not find a section.',
  ats_entry: 'Applicant tracking systems may read a job or an education wrongly.',
  ats_skills: 'Applicant tracking systems may not find some skills.',
} as const;
export type AdviceCode = keyof typeof adviceMeanings;

/** A finding or advice whose place in the source text is not looked up yet. */
export interface DraftRemark<Code extends FindingCode | AdviceCode> {
  readonly code: Code;
  /** JSON Pointer into the résumé as read; empty when the finding concerns only the file. */
  readonly pointer: string;
  /** The text in question, to find its field below the pointer. */
  readonly text?: string;
  readonly message: string;
  /** Page number from 1, for documents with pages. */
  readonly page?: number;
}

export type DraftFinding = DraftRemark<FindingCode>;
export type DraftAdvice = DraftRemark<AdviceCode>;

interface Remark<Code> extends TextLocation {
  readonly code: Code;
  readonly message: string;
  readonly page?: number;
}

/** One difference between file and résumé. Its path is a JSON Pointer into the résumé as given. */
export type Finding = Remark<FindingCode>;
/** One suggestion for the author of the résumé. */
type Advice = Remark<AdviceCode>;

/** The result of checking one document. */
export interface CheckReport {
  readonly format: CheckedFormat;
  /** True without findings and lost texts. Advice does not count. */
  readonly passed: boolean;
  /** Number of texts, numbers and booleans of the résumé to print, and of those found in full, once and in order. */
  readonly texts: number;
  readonly found: number;
  /** Texts whose characters were found, in a script whose order a file does not preserve. */
  readonly unordered: number;
  /** Number of texts that no document of the résumé prints. */
  readonly lost: number;
  readonly links: number;
  /** Number of pages, and filled part of the last page from 0 to 1; absent for formats without pages. */
  readonly pages?: number;
  readonly lastPageFill?: number;
  readonly findings: readonly Finding[];
  readonly advice: readonly Advice[];
  /** With `ats`, the fields that a parser finds in a PDF or Word file. */
  readonly ats?: AtsReport;
}
