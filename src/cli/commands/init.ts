import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { stringify } from 'yaml';
import { suggestion } from '../../options/suggest.ts';
import { starterResume } from '../../resume/starter.ts';
import { errnoCode } from '../../text/errno.ts';
import { CommandError } from '../exit-codes.ts';
import { write, type Io } from '../io.ts';
import { writeError } from '../write-error.ts';

const extensions = ['.json', '.yaml', '.yml'];

/** The sample résumé in the notation of a file name. @throws CommandError usage for another extension */
const starterText = (path: string): string => {
  const extension = extname(path).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return starterYaml();
  if (extension === '.json' || extension === '')
    return `${JSON.stringify(starterResume, null, 2)}\n`;
  throw new CommandError(
    'usage',
    `${path}: a résumé is written as JSON or YAML${suggestion(extension, extensions) || '; give a name that ends in .json or .yaml'}`,
  );
};

/** As YAML, with the line by which editors find the schema. */
const starterYaml = (): string => {
  const { $schema, ...resume } = starterResume;
  return `# yaml-language-server: $schema=${$schema}\n${stringify(resume, { lineWidth: 100 })}`;
};

const createFile = async (path: string, text: string, { cwd }: Io): Promise<void> => {
  const target = resolve(cwd, path);
  try {
    await mkdir(dirname(target), { recursive: true });
  } catch (cause) {
    throw writeError(path, cause);
  }
  try {
    await writeFile(target, text, { flag: 'wx' });
  } catch (cause) {
    if (errnoCode(cause) !== 'EEXIST') throw writeError(path, cause);
    const message = `${path} already exists and was not changed. Give another name: render init my-resume.json`;
    throw new CommandError('unwritable', message, cause);
  }
};

/** Writes the sample résumé. An existing file is not overwritten. */
export const writeStarterResume = async (path: string, io: Io): Promise<number> => {
  const text = starterText(path);
  await createFile(path, text, io);
  await write(io.stdout, `${path}\n`);
  if (io.isTTY.stderr) io.stderr.write(`Edit it, then run: render ${path}\n`);
  return 0;
};
