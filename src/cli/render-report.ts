import { asRenderError, type Issue } from '../errors.ts';
import { jsonLine } from '../text/json.ts';
import type { Format } from '../options/schema.ts';
import type { RenderedFile } from '../render.ts';
import { withOneDecimal } from '../text/format-text.ts';
import { CommandError } from './exit-codes.ts';

/** The report of `render --json` about one document, as a line of JSON. */
export const documentReport = (
  resume: string,
  { file, path }: { readonly file: RenderedFile; readonly path?: string },
): string => {
  const { format, warnings, ledger, timings, fit, check } = file;
  const rounded = withOneDecimal(timings);
  return jsonLine({
    resume,
    format,
    file: path,
    warnings,
    ...ledger,
    timings: rounded,
    fit,
    check,
  });
};

/** The report of `render --json` about a document that failed. */
export const failureReport = (resume: string, format: Format, thrown: unknown): string =>
  jsonLine({ resume, format, error: describeError(thrown) });

/** An error as data: its code, message and issues. */
export const describeError = (
  thrown: unknown,
): { readonly code: string; readonly message: string; readonly issues: readonly Issue[] } => {
  if (thrown instanceof CommandError) {
    const { code, message } = thrown;
    return { code, message, issues: [] };
  }
  const { code, message, issues } = asRenderError(thrown);
  return { code, message, issues };
};
