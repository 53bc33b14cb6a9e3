import type { ItemError } from '../batch/report.ts';
import { asRenderError, errorMeanings, type ErrorCode } from '../errors.ts';

/** Messages of failures of the service may quote paths, so they stay with the operator. */
const hidden: readonly ErrorCode[] = ['internal', 'theme_invalid', 'browser_unavailable'];

/** The failure of an item as its client may see it. */
export const itemError = (error: unknown): ItemError => {
  const { code, message, issues } = asRenderError(error);
  if (hidden.includes(code)) return { code, message: errorMeanings[code], issues: [] };
  return { code, message, issues };
};
