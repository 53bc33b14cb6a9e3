import { statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { formatOfFile } from '../options/format-of-file.ts';
import { formatNames, formats, type Format } from '../options/schema.ts';
import { suggestion } from '../options/suggest.ts';
import { notData } from '../resume/read/decode.ts';
import { CommandError } from './exit-codes.ts';
import { InputError } from './input-error.ts';
import { dash, isMarkdown, refuseSecondStdin } from './input.ts';
import type { Io } from './io.ts';

/** The output of one document. In a `folder` the file name comes from the renderer. */
export type OutputTarget =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string; readonly unnamed?: Unnamed }
  | { readonly kind: 'folder'; readonly path: string };

/**
 * The folder and number of a document without a given name. A redacted one is not named after its input, which may have
 * the name of the person.
 */
interface Unnamed {
  readonly folder: string;
  /** Number of the document among several, from 1, because all may have the same name. */
  readonly number?: number;
}

/** One document to render. */
export interface OutputJob {
  /** One résumé, or several that are merged: later ones override earlier ones. */
  readonly inputs: readonly string[];
  /** The value of `-f` or the extension of the output, not validated yet. */
  readonly format: string;
  readonly target: OutputTarget;
}

export interface OutputRequest {
  readonly inputs: readonly string[];
  /** The values of `-f`, in order. */
  readonly formats: readonly string[];
  /** Formats where neither `-f` nor the output names one; default: PDF. */
  readonly usualFormats?: readonly string[];
  /** The value of `-o`. */
  readonly output: string | undefined;
  /** Whether each input is a document of its own, whatever the output is. */
  readonly isFolder?: boolean;
  /** Whether all inputs are one document, whatever the output is: a letter and the résumé of its sender. */
  readonly isOneDocument?: boolean;
  /** Whether the documents are letters. A letter does not take the name of the résumé's document. */
  readonly isLetter?: boolean;
}

/**
 * Plans the documents and their outputs from inputs, formats and `-o`. A folder gets one document per
 * input, and so does a folder as input. Any other output gets one merged document, named after the last input.
 * @throws CommandError usage, before anything is read or rendered
 */
export const planJobs = (request: OutputRequest, io: Io): OutputJob[] => {
  const { inputs, output } = request;
  refuseSecondStdin(inputs);
  const toFolder = output !== undefined && output !== dash && isOutputFolder(output, io.cwd);
  const wanted = wantedFormats(request, toFolder);
  const isEach = !request.isOneDocument && (toFolder || request.isFolder === true);
  const groups = isEach ? inputs.map((input) => [input]) : [inputs];
  const jobs = groups.flatMap((group, index) =>
    wanted.map((format) => {
      const number = groups.length > 1 ? index + 1 : undefined;
      const place = { output, toFolder, number, isLetter: request.isLetter === true };
      const target = targetFor(group.at(-1) ?? dash, format, place);
      return { inputs: group, format, target };
    }),
  );
  checkSingleTarget(jobs, output);
  checkTerminal(jobs, io);
  checkConflicts(jobs, io.cwd);
  return jobs;
};

/** Whether an output is a folder: it ends in a slash, or it is one. */
export const isOutputFolder = (output: string, cwd: string): boolean => {
  if (/[/\\]$/.test(output)) return true;
  try {
    return statSync(resolve(cwd, output)).isDirectory();
  } catch {
    // The folder is missing or unreadable: the later write reports the reason.
    return false;
  }
};

const extensions = formatNames.map((name) => `.${formats[name].extension}`);

/** The given formats, otherwise the usual ones, otherwise PDF; each once. */
export const formatsWithDefault = (
  given: readonly string[],
  usual: readonly string[],
): readonly string[] => [...new Set([given, usual, ['pdf']].find(({ length }) => length > 0))];

const wantedFormats = (
  { formats: given, output, usualFormats = [] }: OutputRequest,
  toFolder: boolean,
): readonly string[] => {
  if (output === undefined || output === dash || toFolder) {
    return formatsWithDefault(given, usualFormats);
  }
  const wanted = [...new Set(given)];
  const extension = extname(output).toLowerCase();
  const inferred = formatOfFile(extension);
  if (wanted.length > 0) {
    if (inferred && wanted.length === 1 && wanted[0] !== inferred) {
      throw new CommandError(
        'usage',
        `${output} has the extension of ${inferred}, but -f is ${wanted[0]}.`,
      );
    }
    return wanted;
  }
  if (inferred) return [inferred];
  if (extension === '') return ['pdf'];
  throw new CommandError(
    'usage',
    `${output}: ${extension} is not the extension of a format${suggestion(extension, extensions) || '.'} Known extensions: ${extensions.join(' ')}. Or give the format with -f.`,
  );
};

interface Target {
  readonly output: string | undefined;
  readonly toFolder: boolean;
  readonly number: number | undefined;
  readonly isLetter: boolean;
}

const targetFor = (
  input: string,
  format: string,
  { output, toFolder, number, isLetter }: Target,
): OutputTarget => {
  if (output === dash || (output === undefined && input === dash)) return { kind: 'stdout' };
  if (output !== undefined && !toFolder) return { kind: 'file', path: output };
  if (input === dash) return { kind: 'folder', path: output ?? '' };
  const stem = basename(input, extname(input));
  const name = `${isLetter ? letterStem(input, stem) : stem}.${formatExtension(format)}`;
  const folder = output ?? dirname(input);
  const unnamed = { folder, ...(number !== undefined && { number }) };
  return { kind: 'file', path: join(folder, name), unnamed };
};

/** "resume-letter" for the letter in resume.json. A file of a letter alone keeps its name. */
const letterStem = (input: string, stem: string): string =>
  isMarkdown(input) || /letter$/i.test(stem) ? stem : `${stem}-letter`;

// `parseOptions` rejects an unknown format later, with the same message as over HTTP.
const formatExtension = (format: string): string => {
  const known = formatNames.find((name) => name === format);
  return known ? formats[known].extension : format;
};

const checkSingleTarget = (jobs: readonly OutputJob[], output: string | undefined): void => {
  const [first] = jobs;
  if (jobs.length < 2) return;
  if (output !== undefined && first?.target.kind === 'file' && first.target.path === output) {
    throw new CommandError(
      'usage',
      `${jobs.length} documents cannot be written to the single file ${output}. Give a folder: -o ${dirname(output)}/`,
    );
  }
  if (jobs.filter(({ target }) => target.kind === 'stdout').length > 1) {
    throw new CommandError(
      'usage',
      'Standard output accepts only one document. Give a folder: -o out/',
    );
  }
};

const textFormats: readonly string[] = ['html', 'txt', 'md', 'json'] satisfies Format[];

const checkTerminal = (jobs: readonly OutputJob[], io: Io): void => {
  const binary = jobs.find(
    ({ target, format }) => target.kind === 'stdout' && !textFormats.includes(format),
  );
  if (io.isTTY.stdout && binary) {
    throw new CommandError(
      'usage',
      `A ${binary.format} file cannot be shown on a terminal. Give -o FILE, or pipe the output.`,
    );
  }
};

const checkConflicts = (jobs: readonly OutputJob[], cwd: string): void => {
  const files = jobs.flatMap(({ inputs }) => inputs).filter((input) => input !== dash);
  const read = new Set(files.map((input) => resolve(cwd, input)));
  const taken = new Map<string, string>();
  for (const { inputs, target } of jobs) {
    if (target.kind !== 'file') continue;
    const path = resolve(cwd, target.path);
    if (read.has(path)) {
      if (/\.pdf$/i.test(path)) throw new InputError(target.path, notData('PDF document'));
      if (/\.docx$/i.test(path)) throw new InputError(target.path, notData('Word document'));
      throw new CommandError(
        'usage',
        `${target.path} is an input and would be overwritten. Give -o.`,
      );
    }
    const other = taken.get(path);
    if (other !== undefined) {
      const name = inputs.join(' + ');
      throw new CommandError(
        'usage',
        `${other} and ${name} would both be written to ${target.path}.`,
      );
    }
    taken.set(path, inputs.join(' + '));
  }
};
