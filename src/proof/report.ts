import type { Format } from '../options.ts';
import type { Place } from '../resume/parse.ts';

/** What can be wrong with a file: then it does not say what the résumé says. */
export const findingMeanings = {
  text_missing: 'A text of the résumé is not in the file.',
  text_altered: 'A text of the résumé reads otherwise in the file.',
  text_order: 'A text stands elsewhere than in the résumé.',
  text_repeated: 'A text stands in the file more often than in the résumé.',
  text_added: 'The file says what the résumé does not say.',
  text_hidden: 'A text is in the file, but nobody can see it.',
  glyph_missing: 'A character has no glyph, or stands for none.',
  link_missing: 'An address of the résumé is no link in the file.',
  link_strange: 'A link of the file leads where the résumé does not.',
  heading_stranded: 'A heading is the last line of its page.',
  page_blank: 'A page holds nothing.',
  redaction_leak: 'The file still says something that was redacted.',
} as const;
export type FindingCode = keyof typeof findingMeanings;

/** What its author may want to know: the file is as it should be, the résumé could be better. */
export const adviceMeanings = {
  name_missing: 'There is no name.',
  contact_missing: 'There is neither an e-mail address nor a phone number.',
  dates_overlap: 'Two jobs overlap.',
  dates_reversed: 'An entry ends before it begins.',
  gap: 'Between two jobs lie more than six months.',
  heading_unusual: 'Programs that sort applications may not know a heading.',
  bullet_long: 'A bullet takes more than three lines.',
  page_short: 'The last page holds a few lines only.',
} as const;
export type AdviceCode = keyof typeof adviceMeanings;

/** Something that was seen, before its place in the text given is looked up. */
export interface Observation<Code extends FindingCode | AdviceCode> {
  readonly code: Code;
  /** JSON Pointer of what it is about, in the résumé as read: empty where only the file knows. */
  readonly pointer: string;
  /** The words in question, by which the very field is found below the pointer. */
  readonly text?: string;
  readonly message: string;
  /** Counted from 1, where the document has pages. */
  readonly page?: number;
}

interface Remark<Code> extends Place {
  readonly code: Code;
  readonly message: string;
  readonly page?: number;
}

/** One thing that is not as it should be; its path is a JSON Pointer into the résumé as it was given. */
export type Finding = Remark<FindingCode>;
/** One thing that could be better. */
export type Advice = Remark<AdviceCode>;

/** What reading a file back has shown. */
export interface ProofReport {
  readonly format: Format;
  /** Whether nothing was found. */
  readonly passed: boolean;
  /** Texts of the résumé, and how many of them were found in full, each once, in order. */
  readonly texts: number;
  readonly found: number;
  /** Texts whose letters are there, in a script whose order a reader of files cannot tell. */
  readonly unordered: number;
  readonly links: number;
  /** Pages, and how much of the last one is filled, from 0 to 1; absent for formats without pages. */
  readonly pages?: number;
  readonly lastPageFill?: number;
  readonly findings: readonly Finding[];
  readonly advice: readonly Advice[];
}
