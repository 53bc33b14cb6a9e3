import type { z } from 'zod';
import { RenderError, type Issue } from '../errors.ts';
import { pointerOf, type Path } from './pointer.ts';
import type { Duplicate, Notation, SourceDocument } from './read/document.ts';
import { readDocument } from './read/read.ts';
import { Resume } from './schema.ts';
import type { Warning } from './warning.ts';

export interface ParseOptions {
  /** The notation of the text, where its name or media type tells; else the content decides. */
  readonly notation?: Notation | undefined;
}

export interface ParsedResume {
  readonly resume: Resume;
  readonly warnings: readonly Warning[];
  /** The values as they are written, before anything was read into them. */
  readonly source: unknown;
}

/**
 * A résumé as text, JSON or YAML → Resume, and what was odd about it.
 * @throws RenderError too_large; invalid_json with line and column; invalid_resume listing every problem
 */
export const parseResume = (text: string, { notation }: ParseOptions = {}): ParsedResume => {
  const document = readDocument(text, notation);
  const result = Resume.safeParse(document.value);
  if (!result.success) throw invalidResume(result.error.issues, document);
  const warnings = document.duplicates.map((duplicate) => repeatedKey(duplicate, document));
  return { resume: result.data, warnings, source: document.value };
};

const repeatedKey = ({ path, first, last }: Duplicate, { locate }: SourceDocument): Warning => ({
  code: 'repeated_key',
  path: pointerOf(path),
  message: 'is given twice; the last one counts',
  before: first,
  after: last,
  ...locate(path),
});

const invalidResume = (
  faults: readonly z.core.$ZodIssue[],
  { value, locate }: SourceDocument,
): RenderError => {
  const issues = faults.map((fault): Issue => {
    const path = fault.path.filter((key) => typeof key !== 'symbol');
    return {
      path: pointerOf(path),
      message: wording(fault, valueAt(value, path)),
      ...locate(path),
    };
  });
  const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
  return new RenderError('invalid_resume', `The résumé has ${count}.`, { issues });
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  array: 'a list [ … ]',
  object: 'an object { … }',
};

const wording = (fault: z.core.$ZodIssue, value: unknown): string =>
  fault.code === 'invalid_type'
    ? `must be ${kinds[fault.expected] ?? fault.expected}, not ${kindOf(value)}`
    : fault.message;

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key] // a lookup by a path that zod just walked
        : undefined,
    document,
  );
