import type { ExpectedText } from './expected-content.ts';
import { isOrnament } from './normalize-text.ts';

/** The text of a file as one string of characters without white space. */
export interface FileText {
  readonly characters: string;
  /** Start offsets of lines and pages. */
  readonly lines: readonly number[];
  readonly pages: readonly number[];
}

/** `unordered`: all characters were found, in a script whose reading order a file does not preserve. */
export type MatchOutcome = 'found' | 'altered' | 'missing' | 'unordered';

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
  /** Characters that both sides leave out, see `squeeze`. */
  readonly missingGlyphs?: ReadonlySet<string>;
}

/** The read position within one flow of texts. */
export interface FlowCursor {
  readonly matches: readonly Match[];
  index: number;
  /** Characters of the current text that have been read. */
  offset: number;
}

export interface AlignState {
  readonly characters: string;
  readonly cursors: readonly FlowCursor[];
  current: number;
  at: number;
}

/** Number of consecutive characters that do not match by chance. */
export const minMatch = 10;

/** Whether the file matches the continuation of a flow at an offset, for `certain` characters. */
export const continuesAt = (cursor: FlowCursor, signs: string, at: number, skip = 0): boolean => {
  let index = cursor.index + skip;
  let offset = skip > 0 ? 0 : cursor.offset;
  let read = 0;
  for (let position = at; position < signs.length && read < minMatch; position++) {
    const match = cursor.matches[index];
    if (!match || (offset === 0 && match.mayBeReordered)) return read > 0;
    const text = match.characters;
    if (signs[position] === text[offset]) {
      read++;
      if (++offset === text.length) {
        index++;
        offset = 0;
      }
    } else if (offset > 0 || !isOrnament(signs[position] ?? '')) return false;
  }
  return read > 0;
};
