import { RenderError } from '../../errors.ts';
import type { Path } from '../../text/json-pointer.ts';
import { positionFinder, type Position } from '../../text/position.ts';

/** The notations a résumé may be written in. */
export type Notation = 'json' | 'yaml' | 'csv' | 'xml' | 'zip';

/** A parsed text: its values and their positions. */
export interface SourceDocument {
  readonly value: unknown;
  /** Whether the value holds the rows of CSV files. */
  readonly isTable?: true;
  /** Members given twice in one object. `value` holds only the last one. */
  readonly duplicates: readonly Duplicate[];
  /** Strings of JSON with a raw line break or tab. */
  readonly rawControls?: readonly Path[];
  readonly locate: (path: Path) => Position | undefined;
  /** The value as the text writes it: "3.90" where `value` has 3.9. */
  readonly literal: (path: Path) => string | undefined;
}

export interface Duplicate {
  readonly path: Path;
  /** `first` is discarded, `last` is kept. Computed on first use. */
  readonly first: unknown;
  readonly last: unknown;
}

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

const syntaxCodes = {
  JSON: 'invalid_json',
  YAML: 'invalid_yaml',
  XML: 'invalid_xml',
  'JSON or YAML': 'invalid_json',
} as const;

/** The error for a text that cannot be parsed. It has no `cause`, because the parser's error may quote the résumé. */
export const syntaxError = (
  text: string,
  kind: keyof typeof syntaxCodes,
  { offset, message }: SyntaxFault,
): RenderError => {
  // An error at the end of the text points after the last word, so that the line is not empty.
  const place = Math.min(offset, text.trimEnd().length);
  const { line, column } = positionFinder(text)(place);
  return new RenderError(
    syntaxCodes[kind],
    `The text is not ${kind}: line ${line}, column ${column}: ${message}.`,
    { issues: [{ path: '', message, line, column }] },
  );
};
