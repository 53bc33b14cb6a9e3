import { RenderError, type Issue } from '../errors.ts';
import { limits } from '../limits.ts';
import { joinSentences } from '../text/format-text.ts';

/** The error for options: each issue has the option as path and what is wrong with it. */
export const invalidOptions = (issues: readonly Issue[]): RenderError => {
  const problems = issues
    .slice(0, limits.listedFindings)
    .map(({ path, message }) => `${path.slice(1)} ${message}`);
  const message = joinSentences('Some options are not valid.', problems);
  return new RenderError('invalid_options', message, { issues });
};

export const invalidOption = (name: string, message: string): RenderError =>
  invalidOptions([{ path: `/${name}`, message }]);
