import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFolder } from '../files.ts';
import { CommandError } from './exit-codes.ts';
import { foreignCommand } from './foreign-commands.ts';
import { dash } from './input.ts';
import type { Io } from './io.ts';
import { folderContent } from './missing-file.ts';
import { byName, resumeFilesIn } from './resume-files.ts';

/** Résumé files that are found without being named, in this order. */
const usualNames = ['resume.json', 'resume.yaml', 'resume.yml'] as const;

export interface FoundInputs {
  readonly inputs: readonly string[];
  /** Whether a folder is given: each of its files is a document of its own. */
  readonly isFolder: boolean;
}

/**
 * The files that the arguments name: patterns and folders become their files, and no argument means the
 * `resume.json`, `.yaml` or `.yml` of the current folder. `command` precedes the file that an error proposes.
 * @throws CommandError usage
 */
export const findInputs = async (
  given: readonly string[],
  io: Io,
  command = 'render',
): Promise<FoundInputs> => {
  if (given.length === 0) return { inputs: [await usualInput(io, command)], isFolder: false };
  refuseForeignCommand(given, io);
  return expandInputs(given, io);
};

/** The files of all arguments. */
export const expandInputs = async (given: readonly string[], io: Io): Promise<FoundInputs> => {
  const found = await Promise.all(given.map((input) => filesOf(input, io)));
  return {
    inputs: found.flatMap(({ inputs }) => inputs),
    isFolder: found.some((each) => each.isFolder),
  };
};

const usualInput = async ({ cwd }: Io, command: string): Promise<string> => {
  const names = await resumeFilesIn(cwd).catch(() => []);
  const [first, second] = usualNames.filter((name) => existsSync(resolve(cwd, name)));
  if (first !== undefined && second === undefined) return first;
  const problem =
    first === undefined
      ? `A résumé file is missing: ${folderContent('.', names)}.`
      : `This folder has ${first} and ${String(second)}.`;
  const named = first ?? names[0];
  const remedy = named === undefined ? 'render init, which writes one' : `${command} ${named}`;
  throw new CommandError('usage', `${problem} Try: ${remedy}, or: render --help`);
};

const refuseForeignCommand = ([first = '']: readonly string[], { cwd }: Io): void => {
  const command = foreignCommand(first);
  if (command === undefined || existsSync(resolve(cwd, first))) return;
  throw new CommandError(
    'usage',
    `"${first}" is neither a command nor a file of this folder. The command is: ${command}`,
  );
};

/** The files of one argument: itself, or those of a folder or a pattern. */
export const filesOf = async (input: string, { cwd }: Io): Promise<FoundInputs> => {
  const file = { inputs: [input], isFolder: false };
  if (input === dash) return file;
  const path = resolve(cwd, input);
  if (await isFolder(path)) {
    const names = await resumeFilesIn(path).catch(() => []);
    // A folder without résumés stays an input: reading it gives the message.
    return names.length === 0
      ? file
      : { inputs: names.map((name) => join(input, name)), isFolder: true };
  }
  if (existsSync(path)) return file;
  // Loaded only for a name that is not a file, because most inputs are files.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(input)) return file;
  const pattern = process.platform === 'win32' ? input.replaceAll('\\', '/') : input;
  const files = await glob(pattern, { cwd, onlyFiles: true, expandDirectories: false });
  return files.length === 0 ? file : { inputs: files.sort(byName), isFolder: false };
};
