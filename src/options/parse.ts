import type { z } from 'zod';
import { RenderError, type Issue } from '../errors.ts';
import { pointerOf } from '../text/json-pointer.ts';
import { RenderOptions } from './schema.ts';
import { joinSentences, suggestion } from './suggest.ts';

/** Option values by name, from the command line or a query string. A repeated name has a list. */
export type NamedStrings = Readonly<Record<string, unknown>>;

export const optionNames: readonly string[] = Object.keys(RenderOptions.shape);

/**
 * Parses named strings as RenderOptions and fills in the defaults.
 * @throws RenderError invalid_options with one issue per unknown name or invalid value
 */
export const parseOptions = (given: NamedStrings): RenderOptions => {
  const result = RenderOptions.safeParse(given);
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => toIssues(issue, given));
  const problems = issues.map(({ path, message }) => `${path.slice(1)} ${message}`);
  throw new RenderError('invalid_options', joinSentences('Some options are not valid.', problems), {
    issues,
  });
};

const toIssues = (issue: z.core.$ZodIssue, given: NamedStrings): Issue[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownOptionIssue);
  const name = String(issue.path[0]);
  return [{ path: `/${name}`, message: optionMessage(issue, given[name]) }];
};

const unknownOptionIssue = (name: string): Issue => ({
  path: pointerOf([name]),
  message: `is not an option${suggestion(name, optionNames) || `; the options are ${optionNames.join(', ')}`}`,
});

const optionMessage = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (Array.isArray(value)) return `is given ${value.length} times but accepts only one value`;
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return `must be one of ${choices.join(', ')}, not ${quote(value)}${suggestion(String(value), choices)}`;
  }
  return `${issue.message}, not ${quote(value)}`;
};

const quote = (value: unknown): string => {
  const text = String(value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
};
