import { RenderError } from '../errors.ts';
import type { Warning } from '../resume/warning.ts';
import type { Job } from './destination.ts';
import { inputName } from './input.ts';
import type { Io } from './io.ts';
import { warn, type Subject } from './report.ts';

/** What has been read, by input. */
export type Texts = Map<string, Promise<string>>;

/** How messages call the résumés of one document: "base.json + acme.json". */
export const nameOf = ({ inputs }: Job): string => inputs.map(inputName).join(' + ');

/** Several résumés without `-o` might have been meant as several documents. */
export const tellLaying = (inputs: readonly string[], io: Io): void => {
  if (inputs.length < 2) return;
  const [base, ...rest] = inputs.map(inputName);
  io.stderr.write(
    `note: one document of ${base} with ${rest.join(', ')} laid over it; for a document of each: -o ./\n`,
  );
};

/** Each warning with the name of the file it is about. */
export const warnOfEach = (warnings: readonly Warning[], job: Job, io: Io): void => {
  job.inputs.forEach((input, index) => {
    const own = warnings.filter(({ file = 0 }) => file === index);
    warn(own, io, inputName(input));
  });
};

/** A document, and what is redacted in it by option. */
type Asked = Job & { readonly redact?: string | undefined };

/**
 * Which of the inputs an error is about: the one that cannot be read, or the one it names. Without
 * its text where that asks for redaction or an option does: its lines hold what is not to be read.
 */
export const subjectOf = async (error: unknown, job: Asked, texts: Texts): Promise<Subject> => {
  const read = await Promise.allSettled(job.inputs.map(async (input) => texts.get(input)));
  const unread = read.findIndex(({ status }) => status === 'rejected');
  const named = error instanceof RenderError ? error.file : undefined;
  const index = unread >= 0 ? unread : (named ?? (job.inputs.length === 1 ? 0 : -1));
  const input = job.inputs[index];
  if (input === undefined) return { name: nameOf(job) };
  const values = read.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
  const isRedacted =
    Boolean(job.redact?.trim()) || values.some((value) => /\bredact\b/.test(value ?? ''));
  const text = isRedacted ? undefined : values[index];
  return { name: inputName(input), ...(text !== undefined && { text }) };
};
