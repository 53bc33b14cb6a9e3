import { inspect } from 'node:util';
import { asRenderError, RenderError, type Issue } from '../errors.ts';
import { optionNames } from '../door/options.ts';
import type { FitReport, ProofReport } from '../render.ts';
import { CommandError, exitCodeOfSignal, exitCodes } from './exit-codes.ts';
import { fitLine } from './fit-line.ts';
import { flagName } from './flags.ts';
import { isBrokenPipe, type Io } from './io.ts';
import { whyOutOfFiles } from '../files.ts';

/** What a failure was about, to say where: the name and, once read, the text of the input. */
export interface Subject {
  readonly name?: string;
  readonly text?: string;
}

/** Tells a person what went wrong, on stderr. @returns the exit code */
export const report = (thrown: unknown, io: Io, subject: Subject = {}): number => {
  const error = ofThisMachine(thrown);
  if (io.signal.aborted) return exitCodeOfSignal(io.signal.reason);
  if (isBrokenPipe(error)) return exitCodes.broken_pipe;
  const lines =
    error instanceof CommandError ? [error.message] : explain(asRenderError(error), subject);
  io.stderr.write(`${paint('error:', '31', io)} ${lines.map(printable).join('\n')}\n`);
  return exitCodes[error instanceof CommandError ? error.code : asRenderError(error).code];
};

/** Whatever could not be opened: nobody's fault but a limit of the machine. */
const ofThisMachine = (thrown: unknown): unknown => {
  const { code, cause } = asRenderError(thrown);
  const why = code === 'internal' ? whyOutOfFiles(cause) : undefined;
  if (why === undefined || thrown instanceof CommandError) return thrown;
  return new CommandError('unreadable', `A file cannot be read: ${why}`, cause);
};

/** Tells what was read differently than it is written: one line each, on stderr. */
export const warn = (warnings: readonly Issue[], io: Io, name?: string): void =>
  tellEach(paint('warning:', '33', io), warnings, io, name);

/** Tells what could be better about a résumé: one line each, on stderr. */
export const advise = (advice: ProofReport['advice'], io: Io, name: string): void =>
  tellEach(paint('advice:', '36', io), advice, io, name);

/** Tells in what a document differs from its résumé: one line each, on stderr. */
export const tellFindings = (
  { format, findings }: Pick<ProofReport, 'format' | 'findings'>,
  io: Io,
  name: string,
): void => {
  const told = findings.map(({ message, page, ...place }) => {
    const where = page === undefined ? format : `${format}, page ${page}`;
    return { ...place, message: `${message} (${where})` };
  });
  tellEach(paint('finding:', '31', io), told, io, name);
};

const tellEach = (label: string, issues: readonly Issue[], io: Io, name?: string): void => {
  for (const { path, message, line, column } of issues) {
    const place = [name, line, column].filter((part) => part !== undefined).join(':');
    io.stderr.write(`${label} ${printable([place, path, message].filter(Boolean).join(' '))}\n`);
  }
};

/** Tells what was done so that a document fits on its pages: one line on stderr. */
export const tellFit = (fit: FitReport, io: Io, name?: string): void => {
  const place = name === undefined ? '' : `${name}: `;
  io.stderr.write(`${paint('fit:', '36', io)} ${printable(`${place}${fitLine(fit)}`)}\n`);
};

/** What would befall any input alike: the same option, theme or browser stands behind all of them. */
export const isOfEveryInput = (error: unknown): boolean =>
  error instanceof RenderError &&
  ['invalid_options', 'theme_not_found', 'theme_invalid', 'browser_unavailable'].includes(
    error.code,
  );

const paint = (text: string, colour: string, { isTTY, env }: Io): string =>
  isTTY.stderr && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
    ? `\u001b[${colour}m${text}\u001b[0m`
    : text;

const explain = (error: RenderError, subject: Subject): string[] => {
  if (error.code === 'invalid_options' && error.issues.length > 0) {
    return error.issues.map(({ path, message }) => `${asFlag(path)} ${message}`);
  }
  const isOfInput = subject.name !== undefined && !isOfEveryInput(error);
  const prefix = isOfInput ? `${subject.name}: ` : '';
  return [
    `${prefix}${error.message}`,
    ...error.issues.flatMap((issue) => describeIssue(issue, subject)),
    ...reasons(error),
    ...(error.code === 'internal'
      ? ['This is a bug in Vitae; the lines above help to find it.']
      : []),
  ];
};

// "/pageNumbers" → "--page-numbers"; a variable of the environment keeps its name.
const asFlag = (path: string): string => {
  const name = path.slice(1);
  return path.startsWith('/') && optionNames.includes(name) ? `--${flagName(name)}` : path;
};

const describeIssue = ({ path, message, line, column }: Issue, subject: Subject): string[] => {
  const place = [subject.name, line, column].filter((part) => part !== undefined).join(':');
  const head = [place, path, message].filter((part) => part !== '').join(' ');
  const source =
    line !== undefined && column !== undefined ? excerpt(subject.text, line, column) : [];
  return [`  ${head}`, ...source];
};

const excerptWidth = 96;

/** The source line with a caret below the fault; a long line is cut around it. */
const excerpt = (text: string | undefined, line: number, column: number): string[] => {
  const source = text?.split(/\r\n|\n|\r/, line)[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const start = Math.max(0, Math.min(column - 1 - excerptWidth / 2, source.length - excerptWidth));
  const shown = source.slice(start, start + excerptWidth).replaceAll('\t', ' ');
  const gutter = `  ${String(line).padStart(5)} | `;
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length + column - 1 - start)}^`];
};

const reasons = (error: RenderError): string[] => {
  if (error.code === 'invalid_json' || error.code === 'invalid_resume') return [];
  const { cause } = error;
  if (cause === undefined) return [];
  if (error.code === 'internal')
    return [cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)];
  return cause instanceof Error ? [`  because: ${cause.message}`] : [];
};

// A résumé from elsewhere must not steer the terminal it is complained about on.
const printable = (line: string): string =>
  line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');
