import type { z } from 'zod';
import { limits } from '../limits.ts';
import { firstNames, shortened } from '../text/format-text.ts';
import { pointerOf } from '../text/json-pointer.ts';
import { pdfStandardNames, RenderOptions, type FileOptions, type OptionName } from './schema.ts';
import { suggestion } from './suggest.ts';
import { invalidOptions } from './invalid-options.ts';
import type { Issue } from '../errors.ts';

/** Option values by name, from the command line or a query string. A repeated name has a list. */
export type NamedStrings = Readonly<Record<string, unknown>>;

export const optionNames: readonly string[] = Object.keys(RenderOptions.shape);

/**
 * Parses named strings as RenderOptions and fills in the defaults: first those of the caller, which do not count as
 * given, so that a résumé that states an option comes before them.
 * @throws RenderError invalid_options with one issue per unknown name or invalid value
 */
export const parseOptions = (strings: NamedStrings, defaults: NamedStrings = {}): RenderOptions => {
  const given = restorePlusSign({ ...defaults, ...strings });
  const tooLong = Object.entries(given).flatMap(tooLongIssue);
  if (tooLong.length > 0) throw invalidOptions(tooLong);
  const result = RenderOptions.safeParse(given);
  if (result.success) return noteGiven(result.data, Object.keys(strings));
  throw invalidOptions(result.error.issues.flatMap((issue) => toIssues(issue, given)));
};

/** Whether a theme is given by the path of its folder instead of its name. A name may have a scope: `@org/theme`. */
export const isThemePath = (theme: string): boolean =>
  /[/\\]|^\.{1,2}$/.test(theme) && !scopedName.test(theme);

const scopedName = /^@[a-z\d][a-z\d-]*\/[a-z][a-z\d-]*$/;

/** Options that may be paths on the command line. */
const pathOptions = ['theme', 'wordTemplate'] as const satisfies readonly OptionName[];

/**
 * The same for the command line, where the theme and the Word template may be paths. Requests and résumés give names only.
 * @throws RenderError invalid_options
 */
export const parseLocalOptions = (
  strings: NamedStrings,
  defaults: NamedStrings = {},
): RenderOptions => {
  const paths = Object.fromEntries(
    pathOptions.flatMap((name) => {
      const value = strings[name];
      return typeof value === 'string' && isThemePath(value) ? [[name, value]] : [];
    }),
  );
  const others = Object.entries(strings).filter(([name]) => !Object.hasOwn(paths, name));
  const options = { ...parseOptions(Object.fromEntries(others), defaults), ...paths };
  return noteGiven(options, Object.keys(strings));
};

/** Restores the plus sign of a standard, which means a space in a query string unless it is escaped. */
const restorePlusSign = (given: NamedStrings): NamedStrings => {
  const named = pdfStandardNames.find((name) => name.replace('+', ' ') === given['standard']);
  return named === undefined ? given : { ...given, standard: named };
};

/** The names that a caller gave for parsed options. */
const givenNames = new WeakMap<RenderOptions, ReadonlySet<string>>();

const noteGiven = (options: RenderOptions, names: Iterable<string>): RenderOptions => {
  givenNames.set(options, new Set(names));
  return options;
};

/** The same options in another format. The names that were given stay known. */
export const withFormat = (
  options: RenderOptions,
  format: RenderOptions['format'],
): RenderOptions => noteGiven({ ...options, format }, [...givenOptions(options), 'format']);

const standard: Readonly<Record<string, unknown>> = RenderOptions.parse({});

/**
 * The names of the options that the caller gave. Of options that `parseOptions` did not make, these are those
 * that differ from the defaults.
 */
export const givenOptions = (options: RenderOptions): ReadonlySet<string> =>
  givenNames.get(options) ??
  new Set(
    Object.entries(options)
      .filter(([name, value]) => value !== standard[name])
      .map(([name]) => name),
  );

/** The options with further values for those that the caller did not give. */
export const withDefaults = (options: RenderOptions, values: FileOptions): RenderOptions => {
  const given = givenOptions(options);
  const added = Object.entries(values).filter(([name]) => !given.has(name));
  return noteGiven({ ...options, ...Object.fromEntries(added) }, given);
};

const toIssues = (issue: z.core.$ZodIssue, given: NamedStrings): Issue[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownOptionIssue);
  const name = String(issue.path[0]);
  return [{ path: `/${name}`, message: optionMessage(issue, given[name]) }];
};

/** Refused before it is parsed, so that its parts are not counted and looked up. */
const tooLongIssue = ([name, value]: readonly [string, unknown]): Issue[] => {
  if (typeof value !== 'string' || value.length <= limits.stringLength) return [];
  const message = `has ${value.length} characters, at most ${limits.stringLength} are read`;
  return [{ path: pointerOf([name]), message }];
};

/** Only listed names have a suggestion, because a line of JSON may have any number. */
const unknownOptionIssue = (name: string, index: number): Issue => {
  const hint =
    index < limits.listedFindings
      ? suggestion(name, optionNames) || `; the options are ${someNames(optionNames)}`
      : '';
  return { path: pointerOf([name]), message: `is not an option${hint}` };
};

/** Largest length of a list of names in a message. */
const longestList = 150;

/** "theme, format and 20 more". */
const someNames = (names: readonly string[]): string => {
  const fits = (count: number): boolean => names.slice(0, count).join(', ').length <= longestList;
  return firstNames(names, names.filter((_, index) => fits(index + 1)).length);
};

const optionMessage = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (Array.isArray(value)) return `is given ${value.length} times but accepts only one value`;
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return `must be one of ${choices.join(', ')}, not ${quote(value)}${choiceHint(String(value), choices)}`;
  }
  const meant = String(value).trim().toLowerCase().replaceAll(' ', '-');
  const isCase =
    meant !== value && RenderOptions.safeParse({ [String(issue.path[0])]: meant }).success;
  const [form, ...hint] = issue.message.split('; did you mean');
  if (hint.length > 0) return `${form}, not ${quote(value)}; did you mean${hint.join('')}`;
  return `${issue.message}, not ${quote(value)}${isCase ? `; did you mean "${meant}"?` : ''}`;
};

/** What other programs call a value. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['word', 'docx'],
  ['doc', 'docx'],
  ['text', 'txt'],
  ['markdown', 'md'],
  ['image', 'png'],
  ['jpg', 'png'],
  ['yes', 'on'],
  ['true', 'on'],
  ['no', 'off'],
  ['false', 'off'],
  ['none', 'off'],
]);

const choiceHint = (value: string, choices: readonly string[]): string => {
  const other = otherNames.get(value.toLowerCase()) ?? '';
  return choices.includes(other) ? `; did you mean "${other}"?` : suggestion(value, choices);
};

const quote = (value: unknown): string => JSON.stringify(shortened(String(value), 60));
