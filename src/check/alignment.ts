import type { ExpectedText } from './expected-text.ts';

/** The text of a file as one string of characters without white space. */
export interface FileText {
  readonly characters: string;
  /** Start offsets of lines and pages. */
  readonly lines: readonly number[];
  readonly pages: readonly number[];
}

/** `unordered`: all characters were found, in a script whose reading order a file does not preserve. */
type MatchOutcome = 'found' | 'altered' | 'missing' | 'unordered';

/** The result for one expected text. */
export interface Match {
  readonly expected: ExpectedText;
  readonly characters: string;
  /** Whether a file may paint its characters in another order than the reading order. */
  readonly mayBeReordered: boolean;
  outcome: MatchOutcome;
  /** Start and end offsets in the file; -1 if not found. */
  start: number;
  end: number;
}

/** A range of the file that does not belong to any expected text. */
export interface ExtraText {
  readonly start: number;
  readonly end: number;
}

export interface Alignment {
  readonly flows: readonly (readonly Match[])[];
  readonly extra: readonly ExtraText[];
}

/** Properties of the reader that extracted the text of a file. */
export interface AlignOptions {
  /** Whether the text is in painting order, which differs from reading order in some scripts. */
  readonly isInPaintOrder: boolean;
  /** Characters that both sides leave out, see `comparableText`. */
  readonly missingGlyphs?: ReadonlySet<string>;
}
