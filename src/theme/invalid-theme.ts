import { RenderError, type Issue } from '../errors.ts';
import { RefusedFile } from '../files.ts';
import { errnoCode } from '../text/errno.ts';

/** Largest number of reported issues of a file. */
const maxIssues = 20;

export interface ThemeFile {
  /** Name of the theme. */
  readonly theme: string;
  readonly file: string;
  readonly text: string;
}

export const invalidTheme = (
  { theme, file, text }: ThemeFile,
  found: readonly Issue[],
): RenderError => {
  const issues = found
    .slice(0, maxIssues)
    .map((issue) => ({ ...issue, path: issue.path.slice(0, maxLength) }));
  const list = issues.map(({ path, message, line, column }) => {
    const place = line === undefined ? '' : ` (line ${line}, column ${column})`;
    return `${path === '' ? '' : `${path}: `}${message.replace(/\.$/, '')}${place}.`;
  });
  return new RenderError('theme_invalid', `${file} of theme "${theme}": ${list.join(' ')}`, {
    issues,
    source: { name: `${theme}/${file}`, text },
  });
};

/** Largest length of a path, because a key in a theme can have any length. */
const maxLength = 200;

/** The end of a sentence on a file of a theme that was not read. */
export const whyUnreadable = (cause: unknown, limitBytes: number): string => {
  if (cause instanceof RefusedFile) {
    return cause.refusal === 'too_large'
      ? `: it is larger than ${limitBytes / 1024} KiB`
      : ': it is not a regular file';
  }
  return errnoCode(cause) === 'ELOOP' ? ': it is a symbolic link' : '';
};
