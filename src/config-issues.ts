import type * as z from 'zod';
import type { Issue } from './errors.ts';
import { closestName } from './text/closest-name.ts';

/** An issue of a setting in words. */
const issueMessage = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'invalid_type') return 'must be a whole number';
  return issue.message;
};

/** Unknown variables with this prefix may belong to other programs: only near misses are reported. */
export const misspeltVariables = (names: readonly string[], known: readonly string[]): Issue[] =>
  names
    .filter((name) => name.startsWith('VITAE_') && !known.includes(name))
    .flatMap((name) => {
      const meant = closestName(name, known);
      return meant ? [{ path: name, message: `is not a setting; did you mean ${meant}?` }] : [];
    });

/** Settings whose values are secret. */
const secrets = new Set(['apiKeys', 'webhookSecret']);

/** An issue of a setting, with its variable and the value that was given. */
export const settingIssue = (
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>>,
): Issue => {
  const setting = String(issue.path[0]);
  const path = variables[setting];
  if (path === undefined) return { path: '', message: issue.message };
  // The value may be a plain key by mistake, so it is not shown.
  const shown = secrets.has(setting) ? '' : `, not "${given[setting]}"`;
  return { path, message: `${issueMessage(issue)}${shown}` };
};
