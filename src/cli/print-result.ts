import type { RenderedFile } from '../render.ts';
import { printAdvice, printFindings, printFit } from './diagnostics.ts';
import { formatAts } from './format-ats.ts';
import { warnPerInput } from './input-messages.ts';
import { write, type Io } from './io.ts';
import type { OutputJob } from './output-plan.ts';
import { noteDocument, type Verbosity } from './verbose.ts';

/** A document, and where it was written. */
export interface RenderResult {
  readonly file: RenderedFile;
  /** Absent for standard output. */
  readonly path?: string;
}

export interface PrintContext {
  readonly job: OutputJob;
  readonly io: Io;
  readonly name: string;
  readonly fitName: string | undefined;
  /** Whether this is the first document of its inputs. All have the same warnings. */
  readonly isFirst: boolean;
  readonly verbosity: Verbosity;
}

/** Prints the warnings, the findings and the path of a document. */
export const printResult = async (
  { file, path }: RenderResult,
  { job, io, name, fitName, isFirst, verbosity }: PrintContext,
): Promise<void> => {
  if (verbosity === 'quiet') return;
  const { fit, check } = file;
  if (isFirst) {
    warnPerInput(file, job, io);
    if (check) printAdvice(check.advice, io, name);
  }
  if (check) printFindings(check, io, name);
  // Standard output is for documents and their paths.
  if (check?.ats) io.stderr.write(`${name} → ${file.format}, ${formatAts(check.ats)}`);
  if (fit) printFit(fit, io, fitName);
  if (verbosity === 'verbose') noteDocument(file, io, `${name} → ${job.format}`);
  if (path !== undefined) await write(io.stdout, `${path}\n`);
};
