import { writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { createFolder } from '../files.ts';
import { errnoCode } from '../text/errno.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { CommandError } from './exit-codes.ts';
import { dash } from './input.ts';
import { write, type Io } from './io.ts';
import { writeError } from './write-error.ts';

/** Writes a file that does not exist yet, with its folder. @throws CommandError unwritable */
export const createFile = async (
  path: string,
  text: string,
  { cwd }: Io,
  remedy: string,
): Promise<void> => {
  const target = resolve(cwd, path);
  try {
    await createFolder(dirname(target));
  } catch (cause) {
    throw writeError(path, cause);
  }
  try {
    await writeFile(target, text, { flag: 'wx' });
  } catch (cause) {
    throw errnoCode(cause) === 'EEXIST' ? alreadyThere(path, remedy) : writeError(path, cause);
  }
};

export const alreadyThere = (path: string, remedy: string): CommandError =>
  new CommandError('unwritable', `${path} already exists and was not changed. ${remedy}`);

/** The output of a command that writes a résumé for further editing. */
export interface SourceOutput {
  /** A file, or "-" for standard output. */
  readonly output?: string;
  /** Whether an existing file is overwritten. */
  readonly force: boolean;
}

/** Refuses an output that is not named as JSON, before a long import. @throws CommandError usage */
export const requireJsonOutput = ({ output = dash }: SourceOutput): void => {
  const extension = extname(output).toLowerCase();
  if (['', '.json'].includes(extension)) return;
  const named = output.slice(0, -extension.length);
  throw new CommandError(
    'usage',
    `${output}: the result is a résumé in JSON; give a name that ends in .json, such as ${named}.json. render ${named}.json -o ${output} makes a document of it.`,
  );
};

/** Writes a résumé to standard output or into a file. @throws CommandError unwritable */
export const writeSource = async (
  text: string,
  { output = dash, force }: SourceOutput,
  io: Io,
): Promise<void> => {
  if (output === dash) await write(io.stdout, text);
  else if (force)
    await writeFileAtomically(resolve(io.cwd, output), new TextEncoder().encode(text));
  else await createFile(output, text, io, 'Give another name, or overwrite it: --force');
};
