import { RenderError } from '../../errors.ts';
import type { Path } from '../pointer.ts';
import { positionFinder, type Position } from '../position.ts';

/** The notations a résumé may be written in. */
export type Notation = 'json' | 'yaml';

/** A text that has been read: its values, and where each of them stands. */
export interface SourceDocument {
  readonly value: unknown;
  /** Members written twice in one object; only the last of them is in `value`. */
  readonly duplicates: readonly Duplicate[];
  readonly locate: (path: Path) => Position | undefined;
  /** A value as the text writes it: "3.90" where `value` has 3.9. */
  readonly literal: (path: Path) => string | undefined;
}

export interface Duplicate {
  readonly path: Path;
  /** The value that gives way, and the one that stays; made when it is asked for. */
  readonly first: unknown;
  readonly last: unknown;
}

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** The refusal of a text that cannot be read. The parser's own error may quote the résumé: no `cause`. */
export const unreadable = (
  text: string,
  kind: string,
  { offset, message }: SyntaxFault,
): RenderError => {
  // What is missing at the end is missing after the last word, where there is a line to show.
  const place = Math.min(offset, text.trimEnd().length);
  const { line, column } = positionFinder(text)(place);
  return new RenderError(
    'invalid_json',
    `The text is not ${kind}: line ${line}, column ${column}: ${message}.`,
    { issues: [{ path: '', message, line, column }] },
  );
};
