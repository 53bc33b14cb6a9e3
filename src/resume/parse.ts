import type { z } from 'zod';
import { RenderError, type Issue } from '../errors.ts';
import { checkNesting, checkSize, checkValues } from './bounds.ts';
import { pointerOf, type Path } from './pointer.ts';
import { findSyntaxFault, locator } from './position.ts';
import { Resume } from './schema.ts';

const byteOrderMark = '\uFEFF';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The engine's own message quotes the résumé: it stays out of `cause`, and so out of logs.
    const { line, column, message } = findSyntaxFault(text);
    throw new RenderError(
      'invalid_json',
      `The text is not JSON: line ${line}, column ${column}: ${message}.`,
      { issues: [{ path: '', message, line, column }] },
    );
  }
};

const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  array: 'a list [ … ]',
  object: 'an object { … }',
};

const wording = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code !== 'invalid_type') return issue.message;
  return `must be ${kinds[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
};

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key] // a lookup by a path that zod just walked
        : undefined,
    document,
  );

const listIssues = (
  issues: readonly z.core.$ZodIssue[],
  document: unknown,
  text: string,
): Issue[] => {
  const locate = locator(text);
  return issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    return {
      path: pointerOf(path),
      message: wording(issue, valueAt(document, path)),
      ...locate(path),
    };
  });
};

/**
 * Résumé JSON as text → Resume.
 * @throws RenderError too_large; invalid_json with line and column; invalid_resume listing every problem
 */
export const parseResume = (text: string): Resume => {
  checkSize(text);
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  checkNesting(json);
  const document = parseJson(json);
  checkValues(document);
  const result = Resume.safeParse(document);
  if (result.success) return result.data;
  const issues = listIssues(result.error.issues, document, json);
  const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
  throw new RenderError('invalid_resume', `The résumé has ${count}.`, { issues });
};
