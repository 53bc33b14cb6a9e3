import { RenderError, type Issue } from '../errors.ts';

/** Largest number of reported issues of a file. */
const maxIssues = 20;

/** The error for an invalid file of a theme. */
export const invalidTheme = (name: string, file: string, found: readonly Issue[]): RenderError => {
  const issues = found
    .slice(0, maxIssues)
    .map((issue) => ({ ...issue, path: issue.path.slice(0, maxLength) }));
  const list = issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return new RenderError('theme_invalid', `${file} of theme "${name}": ${list.join(' ')}`, {
    issues,
  });
};

/** Largest length of a path, because a key in a theme can have any length. */
const maxLength = 200;
