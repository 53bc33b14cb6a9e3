import type { ErrorCode } from '../errors.ts';

/** Error codes that exist only in the CLI. */
export type CommandCode = 'usage' | 'unreadable' | 'unwritable' | 'some_failed' | 'broken_pipe';

/** An error that exists only in the CLI; it never leaves `src/cli`. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: CommandCode;

  constructor(code: CommandCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Exit code per error code. 130 and 141 are a shell's values for SIGINT and SIGPIPE. */
export const exitCodes: Readonly<Record<ErrorCode | CommandCode, number>> = {
  internal: 1,
  usage: 2,
  invalid_options: 2,
  theme_not_found: 2,
  invalid_encoding: 3,
  invalid_json: 3,
  invalid_yaml: 3,
  invalid_xml: 3,
  invalid_archive: 3,
  invalid_resume: 4,
  too_large: 5,
  document_refused: 6,
  theme_invalid: 7,
  unreadable: 8,
  unwritable: 9,
  browser_unavailable: 10,
  timeout: 11,
  busy: 12,
  fit_impossible: 13,
  invalid_document: 14,
  no_source: 14,
  check_failed: 15,
  text_lost: 16,
  some_failed: 17,
  canceled: 130,
  broken_pipe: 141,
};

const signalCodes: ReadonlyMap<unknown, number> = new Map([
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
  ['SIGTERM', 143],
]);

/** 128 plus the number of the signal, as in a shell; e.g. 130 for SIGINT. */
export const exitCodeOfSignal = (reason: unknown): number =>
  signalCodes.get(reason) ?? exitCodes.canceled;

/** The exit codes in `--help`. */
export const exitCodeMeanings: readonly (readonly [number | string, string])[] = [
  [0, 'success'],
  [exitCodes.internal, 'a bug in Vitae'],
  [exitCodes.usage, 'invalid arguments, options, environment or theme name'],
  [exitCodes.invalid_json, 'the input is not JSON, YAML, CSV or XML in UTF-8'],
  [exitCodes.invalid_resume, 'the input is not a résumé'],
  [exitCodes.too_large, 'the input exceeds a limit'],
  [exitCodes.document_refused, 'the document cannot be printed'],
  [exitCodes.theme_invalid, 'the theme is not valid'],
  [exitCodes.unreadable, 'an input cannot be read'],
  [exitCodes.unwritable, 'an output cannot be written'],
  [exitCodes.browser_unavailable, 'the browser is missing or does not start; see: render doctor'],
  [exitCodes.timeout, 'printing took too long'],
  [exitCodes.busy, 'too many documents at once'],
  [exitCodes.fit_impossible, 'the document takes more pages than --fit allows'],
  [exitCodes.no_source, 'the document is not readable or does not contain a résumé'],
  [exitCodes.check_failed, 'the document differs from the résumé, or contains redacted data'],
  [exitCodes.text_lost, 'with --strict: a text of the résumé is not printed'],
  [exitCodes.some_failed, 'some documents of a batch were not made; its report says why'],
  ['129, 131', 'stopped by SIGHUP (a closed terminal), SIGQUIT'],
  ['130, 143', 'stopped by SIGINT, SIGTERM'],
  [exitCodes.broken_pipe, 'the reader of the output closed the pipe'],
];
