import type { Issue } from '../errors.ts';
import { limits } from '../limits.ts';

/** A value that was normalised, or that is suspicious. `path` is its JSON Pointer in the source text. */
export interface Warning extends Issue {
  /** Name of the rule, e.g. "legacy_key". */
  readonly code: string;
  /** Index of the source text, from 0; absent for the first text. */
  readonly file?: number;
  readonly before: unknown;
  /** Absent if the value was dropped. */
  readonly after?: unknown;
}

const moreWarnings = 'more_warnings';

/** A warning that counts the unlisted warnings. */
const moreThanListed = (count: number): Warning => ({
  code: moreWarnings,
  path: '',
  message: `and ${count.toLocaleString('en')} more`,
  before: count,
});

/** The first warnings of a document, and one warning that counts the others. */
export const listWarnings = (warnings: readonly Warning[], unlisted = 0): readonly Warning[] => {
  const own = warnings.filter(({ code }) => code !== moreWarnings);
  const counted = warnings.filter(({ code }) => code === moreWarnings);
  const left =
    unlisted +
    counted.reduce((sum, { before }) => sum + Number(before), 0) +
    Math.max(0, own.length - limits.listedFindings);
  return left === 0 ? warnings : [...own.slice(0, limits.listedFindings), moreThanListed(left)];
};
