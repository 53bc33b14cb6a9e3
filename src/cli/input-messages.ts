import { RenderError } from '../errors.ts';
import type { RenderedFile } from '../render.ts';
import { printLine, printLost, printWarnings, type ErrorSubject } from './diagnostics.ts';
import { inputName } from './input.ts';
import type { Io } from './io.ts';
import type { OutputJob } from './output-plan.ts';
import { mayRequestRedaction } from '../resume/file-options.ts';
import { withoutLost } from '../resume/ledger/report.ts';

export type InputTexts = Map<string, Promise<string>>;

/** The name of a job in messages: "base.json + acme.json". */
export const jobName = ({ inputs }: OutputJob): string => inputs.map(inputName).join(' + ');

/** Explains that several résumés without `-o` are merged into one document. */
export const noteMerge = (inputs: readonly string[], io: Io): void => {
  if (inputs.length < 2) return;
  const [base, ...rest] = inputs.map(inputName);
  const message = `merging ${rest.join(', ')} into ${base} as one document; for one document per file: -o ./`;
  printLine('note', message, io);
};

/** Prints each warning and each lost text with the name of its file. */
export const warnPerInput = (
  { warnings, ledger }: Pick<RenderedFile, 'warnings' | 'ledger'>,
  job: OutputJob,
  io: Io,
): void => {
  job.inputs.forEach((input, index) => {
    const isOwn = ({ file = 0 }: { readonly file?: number }): boolean => file === index;
    const lost = ledger.lost.filter(isOwn);
    printWarnings(withoutLost(warnings.filter(isOwn), lost), io, inputName(input));
    // The unlisted lost texts are counted once, after the last file.
    const isLast = index === job.inputs.length - 1;
    const listed = isLast ? ledger.lost.length - lost.length : 0;
    const count = isLast ? ledger.values.lost - listed : lost.length;
    printLost({ lost, values: { ...ledger.values, lost: count } }, io, inputName(input));
  });
};

/** A document, and the redaction that its options request. */
type RedactableJob = OutputJob & { readonly redact?: string | undefined };

/**
 * The input that an error concerns: the unreadable one, or the one that the error names. Its text is
 * left out if an option or an input requests redaction, because its lines hold the redacted values.
 */
export const findFailedInput = async (
  error: unknown,
  job: RedactableJob,
  texts: InputTexts,
): Promise<ErrorSubject> => {
  const read = await Promise.allSettled(job.inputs.map(async (input) => texts.get(input)));
  const unread = read.findIndex(({ status }) => status === 'rejected');
  const named = error instanceof RenderError ? error.file : undefined;
  const index = unread >= 0 ? unread : (named ?? (job.inputs.length === 1 ? 0 : -1));
  const input = job.inputs[index];
  if (input === undefined) return { name: jobName(job) };
  const values = read.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
  const isRedacted =
    Boolean(job.redact?.trim()) || values.some((value) => mayRequestRedaction(value ?? ''));
  const text = isRedacted ? undefined : values[index];
  return { name: inputName(input), ...(text !== undefined && { text }) };
};
