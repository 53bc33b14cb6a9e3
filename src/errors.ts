import { limits } from './limits.ts';

/**
 * All error codes and their meanings.
 * `http/problem-kinds.ts` maps them to statuses, `cli/exit-codes.ts` to exit codes.
 */
export const errorMeanings = {
  invalid_options: 'An option is unknown, is repeated or has an invalid value.',
  invalid_encoding: 'The text is not UTF-8.',
  invalid_json: 'The text is not JSON; the issue gives line and column.',
  invalid_yaml: 'The text is not YAML; the issue gives line and column.',
  invalid_xml: 'The text is not XML; the issue gives line and column.',
  invalid_archive: 'The zip archive is damaged.',
  invalid_resume: 'The values are not a résumé; every problem is listed with its JSON Pointer.',
  too_large: 'The document exceeds one of the limits.',
  theme_not_found: 'The theme does not exist.',
  theme_invalid: 'The theme is not valid; every error is listed with its file or JSON Pointer.',
  busy: 'All pages are in use and the queue is full; retry after the given time.',
  timeout: 'The document was not finished before its deadline.',
  canceled: 'The caller canceled the request.',
  browser_unavailable: 'Chromium is not found or does not start.',
  fit_impossible: 'Even at its smallest scale the document has more pages than `fit` allows.',
  document_refused: 'Chromium failed on the document repeatedly.',
  check_failed:
    'The check found that the document differs from the résumé, or `strict` that it still contains redacted data; every finding is listed.',
  text_lost: 'With `strict`: the document does not print a text of the résumé; each one is listed.',
  invalid_document:
    'The file is not a readable PDF or Word document: it is damaged, encrypted or of another type.',
  no_source: 'The PDF or Word file does not contain a résumé.',
  internal: 'An internal error of Vitae; the log has the cause.',
} as const;

export type ErrorCode = keyof typeof errorMeanings;
export const errorCodes = Object.keys(errorMeanings) as readonly ErrorCode[];

/** Errors in the text of a résumé. */
export const resumeErrorCodes = [
  'invalid_encoding',
  'invalid_json',
  'invalid_yaml',
  'invalid_xml',
  'invalid_archive',
  'invalid_resume',
] as const satisfies readonly ErrorCode[];

/** One problem in the input. `path` is a JSON Pointer (RFC 6901); line and column count from 1. */
export interface Issue {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** A place in the input, without a message. */
export type TextLocation = Omit<Issue, 'message'>;

/** The text in which issues have their lines and columns. */
export interface IssueSource {
  /** "ember/theme.json" */
  readonly name: string;
  readonly text: string;
}

/** An issue that counts the unlisted issues. */
export const moreIssues = (count: number): Issue => ({
  path: '',
  message: `and ${count.toLocaleString('en')} more`,
});

/** The first issues of a long list, and one issue that counts the others. */
const listed = (issues: readonly Issue[]): readonly Issue[] => {
  const left = issues.length - limits.listedFindings;
  return left <= 0 ? issues : [...issues.slice(0, limits.listedFindings), moreIssues(left)];
};

export interface RenderErrorDetails {
  readonly issues?: readonly Issue[];
  /** Seconds after which the same request may succeed (`busy`, `browser_unavailable`). */
  readonly retryAfterSeconds?: number | undefined;
  /** Index from 0 of the source text that the error concerns; absent with a single text. */
  readonly file?: number | undefined;
  /** The file of a theme that the error concerns. */
  readonly source?: IssueSource | undefined;
  readonly cause?: unknown;
}

export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly retryAfterSeconds: number | undefined;
  readonly file: number | undefined;
  readonly source: IssueSource | undefined;

  constructor(code: ErrorCode, message: string, details: RenderErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = listed(details.issues ?? []);
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.file = details.file;
    this.source = details.source;
  }
}

/** The error for a file of which a part cannot be read; an error with a code stays as it is. */
export const asInvalidDocument = (cause: unknown, kind: keyof typeof damages): RenderError =>
  cause instanceof RenderError ? cause : damagedDocument(kind, cause);

/** The error for a PDF or Word file that cannot be read. */
export const damagedDocument = (kind: keyof typeof damages, cause?: unknown): RenderError => {
  const hint = 'Download it again, or save it again in the program that wrote it.';
  const message = `The file is not a readable ${kind}: it is ${damages[kind]}. ${hint}`;
  return new RenderError('invalid_document', message, { cause });
};

/** What makes a document unreadable. */
const damages = {
  PDF: 'damaged, cut off or encrypted',
  'Word file (.docx)': 'damaged or cut off',
} as const;

/** The error with the index of the source text that it concerns; anything but a RenderError as it is. */
export const asErrorOfFile = (error: unknown, file: number): unknown => {
  if (!(error instanceof RenderError)) return error;
  const { code, message, issues, cause } = error;
  return new RenderError(code, message, { issues, file, cause });
};

/** Converts anything thrown to a RenderError. Other errors are bugs and become `internal`. */
export const asRenderError = (error: unknown): RenderError =>
  error instanceof RenderError
    ? error
    : new RenderError('internal', 'An internal error occurred in Vitae.', { cause: error });
