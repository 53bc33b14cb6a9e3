import { RenderError, type Issue } from '../errors.ts';

/** Beyond so many faults a file is to be written anew. */
const mostIssues = 20;

/** What is wrong with a file of a theme. */
export const invalidTheme = (name: string, file: string, found: readonly Issue[]): RenderError => {
  const issues = found
    .slice(0, mostIssues)
    .map((issue) => ({ ...issue, path: issue.path.slice(0, longest) }));
  const list = issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return new RenderError('theme_invalid', `${file} of theme "${name}": ${list.join(' ')}`, {
    issues,
  });
};

/** Characters of a path: a theme may give a key any length. */
const longest = 200;
