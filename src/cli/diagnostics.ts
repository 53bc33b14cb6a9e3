import { inspect, styleText } from 'node:util';
import {
  asRenderError,
  RenderError,
  resumeErrorCodes,
  type ErrorCode,
  type Issue,
} from '../errors.ts';
import { optionNames } from '../options/parse.ts';
import type { CheckReport, FitReport, LedgerReport } from '../render.ts';
import { lostIssues } from '../resume/ledger/report.ts';
import { inLineOrder, type Warning, type WarningCode } from '../resume/warning.ts';
import { errorStack, outOfFilesReason } from '../text/errno.ts';
import { printable } from '../text/unicode.ts';
import { excerpt, type ExcerptSource } from './excerpt.ts';
import { CommandError, exitCodeOfSignal, exitCodes } from './exit-codes.ts';
import { flagName } from './flags.ts';
import { InputError } from './input-error.ts';
import { formatFit } from '../format-fit.ts';
import { isBrokenPipe, type Io } from './io.ts';
import { wrapWords } from './wrap-words.ts';
import { placeText } from '../text/position.ts';
import { joinPresent } from '../text/format-text.ts';

/** The input that a failure concerns: its name and, once read, its text. */
export interface ErrorSubject extends ExcerptSource {
  readonly name?: string;
}

/** Prints an error on stderr. @returns the exit code */
export const printError = (thrown: unknown, io: Io, subject: ErrorSubject = {}): number => {
  if (thrown instanceof InputError) return printError(thrown.cause, io, { name: thrown.input });
  const error = ofThisMachine(thrown);
  if (io.signal.aborted) return exitCodeOfSignal(io.signal.reason);
  if (isBrokenPipe(error)) return exitCodes.broken_pipe;
  const lines =
    error instanceof CommandError
      ? error.message.split('\n')
      : errorLines(asRenderError(error), { ...subject, columns: io.columns });
  printLines('error', lines, io);
  return exitCodes[error instanceof CommandError ? error.code : asRenderError(error).code];
};

/** Converts an internal error about too many open files into a command error. */
const ofThisMachine = (thrown: unknown): unknown => {
  const { code, cause } = asRenderError(thrown);
  const why = code === 'internal' ? outOfFilesReason(cause) : undefined;
  if (why === undefined || thrown instanceof CommandError) return thrown;
  return new CommandError('unreadable', `A file cannot be read: ${why}`, cause);
};

/**
 * Prints warnings on stderr, one line each, with the value before and after a change. The recognized format is a note and
 * no warning, because it is not a fault.
 */
export const printWarnings = (
  warnings: readonly (Issue & Partial<Warning>)[],
  io: Io,
  name?: string,
): void => {
  const isNote = ({ code }: Partial<Warning>): boolean =>
    code === 'dialect_read' || code === 'unknown_theme';
  const notes = warnings
    .filter(isNote)
    // The recognized format concerns the whole file, so it has no place.
    .map((note) => (note.code === 'dialect_read' ? { message: note.message } : note))
    .map((note) => ({ ...note, path: '' }));
  const others = warnings
    .filter((warning) => !isNote(warning))
    .map((warning) => ({ ...warning, message: namedAsFlags(withReading(warning)) }));
  printIssues('note', notes, io, name);
  printIssues('warning', inLineOrder(others), io, name);
};

/** Warnings whose values are worth showing, because their form changes. */
const readings: ReadonlySet<string> = new Set<WarningCode>([
  'control_characters',
  'date_form',
  'date_range',
  'email_form',
  'flag_word',
  'name_parts',
  'url_scheme',
]);
const longestValue = 60;

/** 'is a date in another form: "June 2020" is read as 2020-06' */
const withReading = ({ code, message, before, after }: Issue & Partial<Warning>): string => {
  if (code === 'impossible_date') return `"${String(before)}" ${message}`;
  if (code === undefined || !readings.has(code) || after === undefined) return message;
  const [given = '', read = ''] = [before, after].map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  );
  if (Math.max(given.length, read.length) > longestValue) return message;
  return `${message.replace(/; read (?:as|with) .*$/, '')}: "${given}" is read as ${read}`;
};

/** Prints the lost texts, which no document contains, on stderr, one line each. */
export const printLost = (report: LedgerReport, io: Io, name?: string): void =>
  printIssues('lost', lostIssues(report), io, name);

/** Prints advice about a résumé on stderr, one line each. */
export const printAdvice = (advice: CheckReport['advice'], io: Io, name: string): void =>
  printIssues('advice', advice, io, name);

/** Prints the differences between a document and its résumé on stderr, one line each. */
export const printFindings = (
  { format, findings }: Pick<CheckReport, 'format' | 'findings'>,
  io: Io,
  name: string,
): void => {
  const issues = findings.map(({ message, page, ...place }) => {
    const where = page === undefined ? format : `${format}, page ${page}`;
    return { ...place, message: `${message} (${where})` };
  });
  printIssues('finding', issues, io, name);
};

/** Prints the faults of a theme on stderr, one line each. */
export const printFaults = (faults: readonly string[], io: Io, name: string): void =>
  printIssues(
    'fault',
    faults.map((message) => ({ path: '', message })),
    io,
    name,
  );

const printIssues = (label: Label, issues: readonly Issue[], io: Io, name?: string): void => {
  for (const issue of issues) printLine(label, issueText(issue, name), io);
};

/** "resume.json:3:5 /work/0/startDate is not a date" */
const issueText = ({ path, message, line, column }: Issue, name: string | undefined): string => {
  return joinPresent([placeText(name, { line, column }), path, message], ' ');
};

/** Prints the result of a fit on stderr, in one line. */
export const printFit = (fit: FitReport, io: Io, name?: string): void => {
  const place = name === undefined ? '' : `${name}: `;
  printLine('fit', `${place}${formatFit(fit)}`, io);
};

/** Errors that do not depend on the input but on option, theme or browser. */
export const isInputIndependent = (error: unknown): boolean =>
  error instanceof RenderError &&
  ['invalid_options', 'theme_not_found', 'theme_invalid', 'browser_unavailable'].includes(
    error.code,
  );

/** The kinds of messages on stderr with their colours. */
const labelColours = {
  error: 'red',
  fault: 'red',
  finding: 'red',
  lost: 'red',
  warning: 'yellow',
  advice: 'cyan',
  fit: 'cyan',
  note: undefined,
} as const;
type Label = keyof typeof labelColours;

/** Prints a message on stderr, in a terminal in lines that fit it. */
export const printLine = (label: Label, message: string, io: Io): void =>
  printLines(label, [message], io);

const printLines = (label: Label, lines: readonly string[], io: Io): void => {
  const used = `${label}: `.length;
  const text = lines
    .map((line, index) => wrapWords(printable(line), io.columns, index === 0 ? used : 0))
    .join('\n');
  io.stderr.write(`${colorize(`${label}:`, labelColours[label], io)} ${text}\n`);
};

const colorize = (
  text: string,
  colour: (typeof labelColours)[Label],
  { isTTY, env }: Io,
): string =>
  colour !== undefined && isTTY.stderr && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
    ? styleText(colour, text, { validateStream: false })
    : text;

const errorLines = (error: RenderError, input: ErrorSubject): string[] => {
  const subject = error.source ?? input;
  if (error.code === 'invalid_options' && error.issues.length > 0) {
    return error.issues.map(({ path, message }) => `${asFlag(path)} ${message}`);
  }
  const [issue, ...others] = error.issues;
  // The message of a single problem is complete; the message about the whole text would only repeat it.
  if (issue && others.length === 0 && isComplete(error.code)) return issueLines(issue, subject);
  const isOfInput = subject.name !== undefined && !isInputIndependent(error);
  const prefix = isOfInput ? `${subject.name}: ` : '';
  return [
    error.source && error.issues.length > 0
      ? `${error.source.name} is not valid:`
      : `${prefix}${error.message}`,
    ...error.issues.flatMap((each) => {
      const [head = '', ...source] = issueLines(each, subject);
      return [`  ${head}`, ...source];
    }),
    ...causeLines(error),
    ...(error.code === 'internal'
      ? ['This is a bug in Vitae; please report the lines above.']
      : []),
  ];
};

// "/pageNumbers" → "--page-numbers". Environment variables keep their names.
const asFlag = (path: string): string => {
  const name = path.slice(1);
  return path.startsWith('/') && optionNames.includes(name) ? `--${flagName(name)}` : path;
};

/** 'The option "pageNumbers" …' → '--page-numbers …', because the core names options by their query names. */
const namedAsFlags = (message: string): string =>
  message.replace(/\bthe option "([A-Za-z]+)"/gi, (all, name: string) =>
    optionNames.includes(name) ? `--${flagName(name)}` : all,
  );

/** An issue, and the line of the source that it concerns. */
const issueLines = (issue: Issue, subject: ErrorSubject): string[] => {
  const { line, column } = issue;
  const source = line !== undefined && column !== undefined ? excerpt(subject, line, column) : [];
  return [issueText(issue, subject.name), ...source];
};

// The message of an error in the résumé is complete.
const isComplete = (code: ErrorCode): boolean => resumeErrorCodes.some((each) => each === code);

const causeLines = (error: RenderError): string[] => {
  if (isComplete(error.code)) return [];
  const { cause } = error;
  if (cause === undefined) return [];
  if (error.code === 'internal')
    return [cause instanceof Error ? errorStack(cause) : inspect(cause)];
  return cause instanceof Error ? [`  because: ${cause.message}`] : [];
};
