import type { RenderOptions } from '../options/schema.ts';
import type { RenderedFile } from '../render.ts';
import type { ConfigFile } from './config-file.ts';
import { flagName } from './flags.ts';
import type { Io } from './io.ts';

/** The amount of messages that a command prints. */
export type Verbosity = 'quiet' | 'normal' | 'verbose';

/** Prints the options that a `vitae.config` file states. */
export const noteConfig = ({ name, options, formats }: ConfigFile, io: Io): void => {
  if (name === undefined) return;
  const stated = Object.entries(options).map(
    ([key, value]) => `--${flagName(key)} ${String(value)}`,
  );
  const all = [...formats.map((format) => `--format ${format}`), ...stated];
  io.stderr.write(`note: options of ${name}: ${all.join(' ') || 'none'}\n`);
};

/** Prints the options and the time of a document. */
export const noteDocument = (
  { options, timings, bytes }: RenderedFile,
  io: Io,
  name: string,
): void => {
  const stages = Object.entries(timings).map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`);
  io.stderr.write(
    `note: ${name}: ${shownOptions(options)}; ${bytes.byteLength} bytes; ${stages.join(', ')}\n`,
  );
};

const shownOptions = (options: RenderOptions): string =>
  Object.entries(options)
    .map(([name, value]) => `${flagName(name)} ${value}`)
    .join(', ');

/** The documents of a command: their names, and how many of them were made. */
export interface BatchOutcome {
  readonly names: readonly string[];
  readonly made: number;
}

/** Prints the numbers of made and failed documents of several résumés; if all are made, only on a terminal. */
export const noteSummary = ({ names, made }: BatchOutcome, io: Io): void => {
  const missed = names.length - made;
  if (new Set(names).size < 2 || (missed === 0 && !io.isTTY.stderr)) return;
  io.stderr.write(missed === 0 ? `${made} made\n` : `${made} made, ${missed} failed\n`);
};
