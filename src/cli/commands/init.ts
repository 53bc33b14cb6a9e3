import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { starterResume } from '../../resume/starter.ts';
import { errnoCode } from '../../text/errno.ts';
import { CommandError } from '../exit-codes.ts';
import { write, type Io } from '../io.ts';

/** Writes the sample résumé. An existing file is not overwritten. */
export const writeStarterResume = async (path: string, io: Io): Promise<number> => {
  const text = `${JSON.stringify(starterResume, null, 2)}\n`;
  try {
    await writeFile(resolve(io.cwd, path), text, { flag: 'wx' });
  } catch (cause) {
    const exists = errnoCode(cause) === 'EEXIST';
    const message = exists
      ? `${path} already exists and was not changed. Give another name: render init my-resume.json`
      : `${path}: cannot be written (${String(cause)})`;
    throw new CommandError('unwritable', message, cause);
  }
  await write(io.stdout, `${path}\n`);
  if (io.isTTY.stderr) io.stderr.write(`Edit it, then run: render ${path}\n`);
  return 0;
};
