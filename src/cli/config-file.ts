import { homedir } from 'node:os';
import { relative } from 'node:path';
import { lilconfig } from 'lilconfig';
import { RenderError } from '../errors.ts';
import { optionStrings, optionText } from '../options/option-texts.ts';
import { optionNames, parseOptions, type NamedStrings } from '../options/parse.ts';
import { suggestion } from '../options/suggest.ts';
import { notationOf, readDocument } from '../resume/read/read-document.ts';
import type { SourceDocument } from '../resume/read/source-document.ts';
import { isObject } from '../text/json.ts';
import { fontProblem } from '../theme/apply-options.ts';
import { CommandError } from './exit-codes.ts';
import type { Io } from './io.ts';
import { placeText } from '../text/position.ts';

/** The options of a `vitae.config` file. */
export interface ConfigFile {
  /** Its path from the current folder; absent without a file. */
  readonly name?: string;
  /** Options that apply where neither a flag nor the résumé states them. */
  readonly options: NamedStrings;
  /** Name, line and column of its theme. */
  readonly themeAt?: string;
  /** Formats that are written where no flag and no output names one. */
  readonly formats: readonly string[];
}

/** Names of the file. Its content is data, so reading it runs no code. */
const configFileNames = ['vitae.config.json', 'vitae.config.yaml', 'vitae.config.yml'];

/** Extensions that other programs accept, and that are refused here. */
const refusedExtensions = ['.js', '.mjs', '.cjs', '.ts', '.toml'];

/** Options of one résumé, which would override the résumé's own. */
const resumeOptions: readonly string[] = ['order'];
const known = optionNames.filter((name) => !resumeOptions.includes(name));

/**
 * Reads the `vitae.config` file of the current folder or the nearest folder above it, up to the home folder.
 * @throws CommandError usage, with the place of each problem
 */
export const readConfigFile = async ({ cwd, env }: Io, isWanted = true): Promise<ConfigFile> => {
  if (!isWanted) return noConfig;
  const load = (path: string, text: string): ConfigFile => parse(relative(cwd, path), text);
  const finder = lilconfig('vitae', {
    searchPlaces: [...configFileNames, ...refusedExtensions.map((each) => `vitae.config${each}`)],
    loaders: {
      ...{ '.json': load, '.yaml': load, '.yml': load },
      ...Object.fromEntries(refusedExtensions.map((each) => [each, refuseFile(cwd)])),
    },
    stopDir: env['HOME'] ?? homedir(),
    cache: false,
  });
  const found = await finder.search(cwd);
  return found === null || found.isEmpty ? noConfig : (found.config as ConfigFile); // `load` made it
};

const refuseFile =
  (cwd: string) =>
  (path: string): never => {
    const message = 'is not read; write the options as data, in vitae.config.yaml or .json';
    throw new CommandError('usage', `${relative(cwd, path)} ${message}`);
  };

/** No file, or an empty one. */
export const noConfig: ConfigFile = { options: {}, formats: [] };

const parse = (name: string, text: string): ConfigFile => {
  const document = read(name, text);
  if (!isObject(document.value)) throw refused(name, document, [], 'must be an object of options');
  const { format, $schema: _schema, ...rest } = document.value;
  const formats = [format ?? []].flat().map((each) => String(optionText(each)));
  const options = optionStrings(rest);
  const stated = [...Object.entries(options), ...formats.map((each) => ['format', each] as const)];
  const problems = stated.flatMap(([key, value]) => {
    const message = known.includes(key) ? optionProblem(key, value) : unknownOption(key);
    return message === undefined ? [] : [refused(name, document, [key], message).message];
  });
  if (problems.length > 0) throw new CommandError('usage', problems.join('\n'));
  const { theme } = options;
  const themeAt =
    theme === undefined ? {} : { themeAt: placeText(name, document.locate(['theme'])) };
  return { name, options, formats, ...themeAt };
};

const unknownOption = (key: string): string =>
  resumeOptions.includes(key)
    ? `is an option of one résumé; write it there, as meta.vitae.${key}`
    : `is not an option${suggestion(key, known) || `; the options are ${known.join(', ')}`}`;

/** The problem of the value of an option; `undefined` if it is valid. */
const optionProblem = (key: string, value: unknown): string | undefined => {
  const unknownFont = key === 'font' ? fontProblem(String(value)) : undefined;
  if (unknownFont !== undefined) return unknownFont;
  try {
    parseOptions({ [key]: value });
    return undefined;
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    return error.issues[0]?.message ?? error.message;
  }
};

const read = (name: string, text: string): SourceDocument => {
  try {
    return readDocument(text, notationOf(name));
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    throw new CommandError('usage', `${name}: ${error.message}`, error);
  }
};

const refused = (
  name: string,
  document: SourceDocument,
  path: readonly string[],
  message: string,
): CommandError =>
  new CommandError('usage', [placeText(name, document.locate(path)), ...path, message].join(' '));
