import type { z } from 'zod';
import { RenderError, type Issue } from '../errors.ts';
import { limits } from '../limits.ts';
import { valueAt } from '../text/json.ts';
import { pathOf, pointerOf, type Path } from '../text/json-pointer.ts';
import { fatesAsWritten, sourceLeaves, type SourceLeaf } from './ledger/source-leaves.ts';
import { normalize, type Normalized } from './normalize/normalize.ts';
import type { NormalizeWarning } from './normalize/rule.ts';
import { readDocument } from './read/read-document.ts';
import type { Duplicate, Notation, SourceDocument } from './read/source-document.ts';
import { Resume } from './schema/resume.ts';
import { StrictResume } from './strict-schema.ts';
import { listWarnings, type Warning } from './warning.ts';

export interface ParseOptions {
  /** Notation by file name or media type. Absent: the content decides. */
  readonly notation?: Notation | undefined;
  /** Refuses every document that the official JSON Resume schema refuses. Default: false. */
  readonly strict?: boolean | undefined;
}

export interface ParsedResume {
  readonly resume: Resume;
  readonly warnings: readonly Warning[];
  /** The parsed values before normalisation. */
  readonly source: unknown;
  /** Finds the source path, line and column of a value by its JSON Pointer in the résumé. */
  readonly locate: (pointer: string) => TextLocation;
  /** All texts, numbers and booleans of the source. */
  readonly leaves: () => readonly SourceLeaf[];
  /** Finds line and column of a value by its path in the source. */
  readonly locateSource: (path: Path) => TextLocation;
}

/** A place in the source text. */
export type TextLocation = Omit<Issue, 'message'>;

/**
 * Parses a résumé in JSON or YAML → `Resume` and warnings about every normalised value.
 * @throws RenderError too_large; invalid_json or invalid_yaml with line and column; invalid_resume listing every problem
 */
export const parseResume = (text: string, options: ParseOptions = {}): ParsedResume => {
  const document = readDocument(text, options.notation);
  const { value, duplicates } = document;
  if (options.strict) checkStrictly(document);
  const read = withPlaces(document, () => normalize(document));
  const result = Resume.safeParse(read.value);
  if (!result.success) throw invalidResume(result.error.issues, document, read.origin);
  const warnings = [
    ...duplicates.slice(0, limits.listedFindings).map(repeatedKey),
    ...read.warnings,
  ].slice(0, limits.listedFindings);
  const count = duplicates.length + read.warnings.length;
  const locate = (pointer: string): TextLocation =>
    locateNearest(read.origin(pathOf(pointer)), document);
  return {
    resume: result.data,
    warnings: listWarnings(
      warnings.map(({ source, ...finding }): Warning => ({
        ...locateNearest(source, document),
        ...finding,
      })),
      count - warnings.length,
    ),
    source: value,
    locate,
    leaves: () => leavesOf(document, read, result.data),
    locateSource: (path) => locateNearest(path, document),
  };
};

const leavesOf = (
  { value, converted, duplicates, literal }: SourceDocument,
  { origin, origins, fates }: Normalized,
  resume: Resume,
): readonly SourceLeaf[] => {
  const source = converted?.original ?? value;
  const stated = new Map([
    ...(converted?.fates ?? []),
    ...fatesAsWritten(fates, converted?.origin),
  ]);
  return sourceLeaves({
    source,
    resume,
    root: origin([]),
    origins,
    originOfConverted: converted?.origin,
    fates: stated,
    literal,
    repeated: duplicates,
  });
};

/** The place of a value, or of its nearest ancestor in the text if a rule created the value. */
const locateNearest = (path: Path, document: SourceDocument): TextLocation => {
  const position = document.locate(path);
  return position || path.length === 0
    ? { path: pointerOf(path), ...position }
    : locateNearest(path.slice(0, -1), document);
};

/** An error about a repaired value is reported at the place of its source value. */
const withPlaces = <Result>(document: SourceDocument, act: () => Result): Result => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const issues = error.issues.map(({ path, message }) => ({
      ...locateNearest(pathOf(path), document),
      message,
    }));
    throw new RenderError(error.code, error.message, { issues });
  }
};

const checkStrictly = (document: SourceDocument): void => {
  const result = StrictResume.safeParse(document.value);
  if (!result.success) throw invalidResume(result.error.issues, document, (path) => path);
};

const repeatedKey = ({ path, first, last }: Duplicate): NormalizeWarning => ({
  code: 'repeated_key',
  source: path,
  message: 'is given twice; the last one counts',
  before: first,
  after: last,
});

const invalidResume = (
  faults: readonly z.core.$ZodIssue[],
  document: SourceDocument,
  origin: (path: Path) => Path,
): RenderError => {
  const issues = faults.map((fault): Issue => {
    const path = origin(fault.path.filter((key) => typeof key !== 'symbol'));
    const message = faultMessage(fault, valueAt(document.value, path));
    return { ...locateNearest(path, document), message };
  });
  const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
  return new RenderError('invalid_resume', `The résumé has ${count}.`, { issues });
};

const expectedTypes: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  array: 'a list [ … ]',
  object: 'an object { … }',
};

const faultMessage = (fault: z.core.$ZodIssue, value: unknown): string =>
  fault.code === 'invalid_type'
    ? `must be ${expectedTypes[fault.expected] ?? fault.expected}, not ${typeOfValue(value)}`
    : fault.message;

const typeOfValue = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
