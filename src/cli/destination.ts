import { statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { suggestion } from '../door/nearest.ts';
import { formatNames, formats, type Format } from '../options.ts';
import { CommandError } from './exit-codes.ts';
import { dash } from './input.ts';
import type { Io } from './io.ts';

/** Where one document goes. In a `folder` it takes the name that the core gives it. */
export type Place =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string; readonly unnamed?: Unnamed }
  | { readonly kind: 'folder'; readonly path: string };

/** Where a redacted document goes that would take its input's name, which may be a person's. */
export interface Unnamed {
  readonly folder: string;
  /** Which of several it is, from 1: they may all have the same name. */
  readonly number?: number;
}

/** One document to make. */
export interface Job {
  /** One résumé, or several: each laid over those before it. */
  readonly inputs: readonly string[];
  /** As named by `-f` or the output's ending; not yet known to be a format. */
  readonly format: string;
  readonly place: Place;
}

export interface Wish {
  readonly inputs: readonly string[];
  /** The values of `-f`, in order. */
  readonly formats: readonly string[];
  /** The value of `-o`. */
  readonly output: string | undefined;
}

/**
 * Inputs, formats and `-o` → the documents to make and where each goes. Into a folder goes a
 * document of each input; anywhere else one document of all, named after the last.
 * @throws CommandError usage, before anything is read or printed
 */
export const planJobs = (wish: Wish, io: Io): Job[] => {
  const { inputs, output } = wish;
  if (inputs.filter((input) => input === dash).length > 1) {
    throw new CommandError('usage', 'Standard input can be read once: give "-" once.');
  }
  const toFolder = output !== undefined && output !== dash && isFolder(output, io.cwd);
  const wanted = wantedFormats(wish, toFolder);
  const groups = toFolder ? inputs.map((input) => [input]) : [inputs];
  const jobs = groups.flatMap((group, index) =>
    wanted.map((format) => {
      const number = groups.length > 1 ? index + 1 : undefined;
      const place = placeOf(group.at(-1) ?? dash, format, { output, toFolder, number });
      return { inputs: group, format, place };
    }),
  );
  checkSinglePlace(jobs, output);
  checkTerminal(jobs, io);
  checkClashes(jobs, io.cwd);
  return jobs;
};

const isFolder = (output: string, cwd: string): boolean => {
  if (/[/\\]$/.test(output)) return true;
  try {
    return statSync(resolve(cwd, output)).isDirectory();
  } catch {
    // Not there, or not to be looked at: the attempt to write says why.
    return false;
  }
};

const endings = formatNames.map((name) => `.${formats[name].extension}`);

const formatOfEnding = (ending: string): Format | undefined =>
  formatNames.find((name) => `.${formats[name].extension}` === ending);

const wantedFormats = ({ formats: given, output }: Wish, toFolder: boolean): string[] => {
  const wanted = [...new Set(given)];
  if (output === undefined || output === dash || toFolder)
    return wanted.length > 0 ? wanted : ['pdf'];
  const ending = extname(output).toLowerCase();
  const inferred = formatOfEnding(ending);
  if (wanted.length > 0) {
    if (inferred && wanted.length === 1 && wanted[0] !== inferred) {
      throw new CommandError('usage', `${output} ends like ${inferred}, and -f says ${wanted[0]}.`);
    }
    return wanted;
  }
  if (inferred) return [inferred];
  if (ending === '') return ['pdf'];
  throw new CommandError(
    'usage',
    `${output}: no format ends in ${ending}${suggestion(ending, endings) || '.'} Known endings: ${endings.join(' ')}; or say -f.`,
  );
};

interface Target {
  readonly output: string | undefined;
  readonly toFolder: boolean;
  readonly number: number | undefined;
}

const placeOf = (input: string, format: string, { output, toFolder, number }: Target): Place => {
  if (output === dash || (output === undefined && input === dash)) return { kind: 'stdout' };
  if (output !== undefined && !toFolder) return { kind: 'file', path: output };
  if (input === dash) return { kind: 'folder', path: output ?? '' };
  const name = `${basename(input, extname(input))}.${extensionOf(format)}`;
  const folder = output ?? dirname(input);
  const unnamed = { folder, ...(number !== undefined && { number }) };
  return { kind: 'file', path: join(folder, name), unnamed };
};

// A wrong format is refused by `parseOptions`, whose words are the same at both doors.
const extensionOf = (format: string): string => {
  const known = formatNames.find((name) => name === format);
  return known ? formats[known].extension : format;
};

const checkSinglePlace = (jobs: readonly Job[], output: string | undefined): void => {
  const [first] = jobs;
  if (jobs.length < 2) return;
  if (output !== undefined && first?.place.kind === 'file' && first.place.path === output) {
    throw new CommandError(
      'usage',
      `${jobs.length} documents do not fit into ${output}. Give a folder: -o ${dirname(output)}/`,
    );
  }
  if (jobs.filter(({ place }) => place.kind === 'stdout').length > 1) {
    throw new CommandError('usage', 'Standard output takes one document. Give a folder: -o out/');
  }
};

const textFormats: readonly string[] = ['html', 'txt'] satisfies Format[];

const checkTerminal = (jobs: readonly Job[], io: Io): void => {
  const binary = jobs.find(
    ({ place, format }) => place.kind === 'stdout' && !textFormats.includes(format),
  );
  if (io.isTTY.stdout && binary) {
    throw new CommandError(
      'usage',
      `A ${binary.format} does not belong on a terminal. Give -o FILE, or pipe it.`,
    );
  }
};

const checkClashes = (jobs: readonly Job[], cwd: string): void => {
  const files = jobs.flatMap(({ inputs }) => inputs).filter((input) => input !== dash);
  const read = new Set(files.map((input) => resolve(cwd, input)));
  const taken = new Map<string, string>();
  for (const { inputs, place } of jobs) {
    if (place.kind !== 'file') continue;
    const path = resolve(cwd, place.path);
    if (read.has(path)) {
      throw new CommandError(
        'usage',
        `${place.path} is an input, and would be overwritten. Give -o.`,
      );
    }
    const other = taken.get(path);
    if (other !== undefined) {
      const name = inputs.join(' + ');
      throw new CommandError('usage', `${other} and ${name} would both become ${place.path}.`);
    }
    taken.set(path, inputs.join(' + '));
  }
};
