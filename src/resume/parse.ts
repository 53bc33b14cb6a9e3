import type { z } from 'zod';
import { type Issue, RenderError, type TextLocation } from '../errors.ts';
import { limits } from '../limits.ts';
import { counted } from '../text/format-text.ts';
import { valueAt } from '../text/json.ts';
import { pathOf, pointerOf, type Path } from '../text/json-pointer.ts';
import { dialectNames, type Dialect } from '../import/conversion.ts';
import { tooLarge } from './check-limits.ts';
import { convertDocument, type ConvertedDocument } from './convert-document.ts';
import { fatesAsWritten, sourceLeaves, type SourceLeaf } from './ledger/source-leaves.ts';
import { normalize, type Normalized } from './normalize/normalize.ts';
import { otherPersons } from './normalize/other-persons.ts';
import type { NormalizeWarning } from './normalize/rule.ts';
import { readDocument } from './read/read-document.ts';
import type { Duplicate, Notation, SourceDocument } from './read/source-document.ts';
import { Resume } from './schema/resume.ts';
import { strictResume } from './strict-schema.ts';
import { listWarnings, type Warning } from './warning.ts';

export interface ParseOptions {
  /** Notation by file name or media type. Absent: the content decides. */
  readonly notation?: Notation | undefined;
  /** Language tag of the document. Decides between texts that are given in several languages. Default: the résumé's. */
  readonly language?: string | undefined;
  /** Refuses every document that the official JSON Resume schema refuses. Default: false. */
  readonly strict?: boolean | undefined;
}

export interface ParsedResume {
  readonly resume: Resume;
  readonly warnings: readonly Warning[];
  /** The parsed values before normalisation; for another dialect the résumé that they give. */
  readonly source: unknown;
  /** The dialect of the text; absent for JSON Resume. */
  readonly dialect?: Dialect;
  /** The résumé in each other language in which it has texts that are left out, and as of other objects of the person. */
  readonly otherLanguages: () => readonly Resume[];
  /** Finds the source path, line and column of a value by its JSON Pointer in the résumé. */
  readonly locate: (pointer: string) => TextLocation;
  /** All texts, numbers and booleans of the source. */
  readonly leaves: () => readonly SourceLeaf[];
  /** Finds line and column of a value by its path in the source. */
  readonly locateSource: (path: Path) => TextLocation;
}

/**
 * Parses a résumé in JSON, YAML, XML or CSV, of JSON Resume or another dialect → `Resume` and warnings about
 * every normalised value.
 * @throws RenderError too_large; invalid_json, invalid_yaml or invalid_xml with line and column; invalid_archive;
 * invalid_resume listing every problem
 */
export const parseResume = (text: string, options: ParseOptions = {}): ParsedResume => {
  const document = readDocument(text, options.notation);
  const { value, duplicates, rawControls = [] } = document;
  const converted = convertDocument(document);
  const { dialect } = converted;
  if (options.strict) checkStrictly(document, converted);
  const read = withPlaces(document, converted.origin, () =>
    normalize(converted.document, options.language),
  );
  const origin = (path: Path): Path => converted.origin(read.origin(path));
  const result = Resume.safeParse(read.value);
  if (!result.success) throw invalidResume(result.error.issues, document, origin);
  const notes = dialect === undefined ? [] : [dialectRead(dialect)];
  const found = [
    ...duplicates.slice(0, limits.listedFindings).map(repeatedKey),
    ...rawControls.slice(0, limits.listedFindings).map(rawControl(value)),
    ...read.warnings.map((warning) => ({ ...warning, source: converted.origin(warning.source) })),
  ];
  const warnings = [...notes, ...found].slice(0, limits.listedFindings);
  const count = notes.length + duplicates.length + rawControls.length + read.warnings.length;
  const locate = (pointer: string): TextLocation =>
    locateNearest(origin(pathOf(pointer)), document);
  return {
    resume: result.data,
    warnings: listWarnings(
      warnings.map(({ source, ...finding }): Warning => ({
        ...locateNearest(source, document),
        ...finding,
      })),
      count - warnings.length,
    ),
    source: dialect === undefined ? document.value : result.data,
    ...(dialect !== undefined && { dialect }),
    locate,
    otherLanguages: () => inOtherLanguages(converted.document, read.otherLanguages),
    leaves: () => leavesOf(document, converted, read, result.data),
    locateSource: (path) => locateNearest(path, document),
  };
};

/** @throws RenderError too_large for too many languages */
const inOtherLanguages = (document: SourceDocument, languages: ReadonlySet<string>): Resume[] => {
  const persons = otherPersons(document.value);
  if (languages.size + persons.length > limits.redactedLanguages)
    throw tooLarge(`more than ${limits.redactedLanguages} languages of a redacted résumé`);
  const inLanguages = [...languages].map((language) => normalize(document, language));
  const ofPersons = persons.map((value) => normalize({ ...document, value }));
  return [...inLanguages, ...ofPersons].flatMap(({ value }) => {
    const { data } = Resume.safeParse(value);
    return data === undefined ? [] : [data];
  });
};

const leavesOf = (
  { value, duplicates, literal }: SourceDocument,
  converted: ConvertedDocument,
  { origin, origins, fates }: Normalized,
  resume: Resume,
): readonly SourceLeaf[] => {
  const originOfConverted = converted.dialect === undefined ? undefined : converted.origin;
  return sourceLeaves({
    source: value,
    resume,
    root: origin([]),
    origins,
    originOfConverted,
    fates: new Map([...converted.fates, ...fatesAsWritten(fates, originOfConverted)]),
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
const withPlaces = <Result>(
  document: SourceDocument,
  origin: (path: Path) => Path,
  act: () => Result,
): Result => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const issues = error.issues.map(({ path, message }) => ({
      ...locateNearest(origin(pathOf(path)), document),
      message,
    }));
    throw new RenderError(error.code, error.message, { issues });
  }
};

const checkStrictly = (source: SourceDocument, { document, origin }: ConvertedDocument): void => {
  const result = strictResume().safeParse(document.value);
  if (!result.success) throw invalidResume(result.error.issues, source, origin);
};

const dialectRead = (dialect: Dialect): NormalizeWarning => ({
  code: 'dialect_read',
  source: [],
  message: `is read as ${dialectNames[dialect]}`,
  before: dialectNames[dialect],
});

const repeatedKey = ({ path, first, last }: Duplicate): NormalizeWarning => ({
  code: 'repeated_key',
  source: path,
  message: 'is given twice; the last one counts',
  before: first,
  after: last,
});

const rawControl =
  (document: unknown) =>
  (source: Path): NormalizeWarning => ({
    code: 'raw_control_character',
    source,
    message: 'has a raw line break or tab; read as if it was written \\n or \\t',
    before: valueAt(document, source),
    after: valueAt(document, source),
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
  return new RenderError('invalid_resume', `The résumé has ${counted(issues.length, 'problem')}.`, {
    issues,
  });
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
