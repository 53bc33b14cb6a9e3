import { Option, type Command } from 'commander';
import * as z from 'zod';
import { RenderOptions, type OptionName } from '../options/schema.ts';
import { kebabCase } from '../text/slug.ts';

// Not in `.meta()`: its keys go into the OpenAPI document.
const shortFlags: Partial<Record<OptionName, string>> = { format: 'f', theme: 't' };
const repeatable: readonly OptionName[] = ['format'];

/** The groups of the options in `--help`, in order. */
const groups: Readonly<Record<string, readonly OptionName[]>> = {
  'Document options:': [
    'theme',
    'format',
    'document',
    'letterForm',
    'paper',
    'locale',
    'fit',
    'standard',
    'attach',
    'asOf',
  ],
  'Design options:': [
    'accent',
    'font',
    'size',
    'density',
    'margin',
    'wordTemplate',
    'photo',
    'pageNumbers',
    'dpi',
    'pages',
  ],
  'Content options:': ['tags', 'order', 'hide', 'redact', 'strict', 'check'],
};

const groupOf = (name: OptionName): string =>
  Object.keys(groups).find((group) => groups[group]?.includes(name)) ?? 'Document options:';

/** The option values of the command line: all values of each option, in order. */
export type GivenFlags = Map<string, string[]>;

export const allOptionNames = Object.keys(RenderOptions.shape) as OptionName[]; // OptionName is the union of these keys

/** The name of the flag of an option. */
export const flagName = kebabCase;

/** Adds one flag per render option to a command. The returned map fills while the arguments are parsed. */
export const addOptionFlags = (
  command: Command,
  names: readonly OptionName[] = allOptionNames,
): GivenFlags => {
  const given: GivenFlags = new Map();
  const known = readProperties();
  for (const name of names) {
    const property = known.get(name) ?? Property.parse({});
    const option = new Option(flagSyntax(name, property), flagDescription(name, property));
    // Not `.choices()`: `parseOptions` rejects wrong values with the same message as over HTTP.
    if (property.enum && !isSwitch(property)) option.argChoices = property.enum;
    option.default(property.default);
    option.helpGroup(groupOf(name));
    option.argParser((value: string) => {
      given.set(name, [...(given.get(name) ?? []), value]);
      return value;
    });
    command.addOption(option);
  }
  return given;
};

/** `--force` of other commands and programs: it changes nothing, because a document is always overwritten. */
export const acceptForce = (command: Command): Command =>
  command.addOption(new Option('--force').hideHelp());

/** The values for `parseOptions`, without the repeatable options. A flag given several times becomes a list. */
export const namedStrings = (given: GivenFlags): Record<string, string | string[]> =>
  Object.fromEntries(
    [...given]
      .filter(([name]) => !repeatable.some((each) => each === name))
      .map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );

/**
 * `--strict cv.json` → `--strict on cv.json`: a switch without a value is on and does not consume a file name.
 * `--no-photo` → `--photo off`, for every option that may be off.
 */
export const completeSwitches = (argv: readonly string[]): string[] => {
  const properties = [...readProperties()];
  const named = (choose: (property: Property) => boolean): string[] =>
    properties.filter(([, property]) => choose(property)).map(([name]) => flagName(name));
  const switches = new Set(named(isSwitch).map((name) => `--${name}`));
  const negations = new Map(named(mayBeOff).map((name) => [`--no-${name}`, `--${name}`]));
  const end = argv.indexOf('--');
  return argv.flatMap((word, index) => {
    if (end >= 0 && index > end) return [word];
    const negated = negations.get(word);
    if (negated !== undefined) return [negated, 'off'];
    const isBare = switches.has(word) && !looksLikeValue.test(argv[index + 1] ?? '');
    return isBare ? [word, 'on'] : [word];
  });
};

// Includes wrong values, which must be rejected as values, not read as file names.
const looksLikeValue = /^(on|off|of|yes|no|true|false|0|1)$/i;

/** The values of a flag: all of them, or examples. */
export const flagValues = (
  flag: string,
): { readonly choices?: readonly string[]; readonly examples?: readonly string[] } | undefined => {
  const [, property] = [...readProperties()].find(([name]) => flagName(name) === flag) ?? [];
  if (property?.enum) return { choices: property.enum };
  return property?.examples && { examples: property.examples };
};

/** `fit` → `--no-fit`, for an option that may be off. */
export const negationsOf = (flag: string): string[] =>
  flagValues(flag)?.choices?.includes('off') ? [`--no-${flag}`] : [];

const Property = z.object({
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  default: z.string().optional(),
  examples: z.array(z.string()).optional(),
});
type Property = z.output<typeof Property>;

let properties: ReadonlyMap<OptionName, Property> | undefined;

/** The schema of every option. Cached, because several commands read it. */
const readProperties = (): ReadonlyMap<OptionName, Property> => {
  if (properties) return properties;
  const schema = z.toJSONSchema(RenderOptions, { io: 'input' }).properties ?? {};
  properties = new Map(allOptionNames.map((name) => [name, Property.parse(schema[name])]));
  return properties;
};

const isSwitch = ({ enum: choices = [] }: Property): boolean =>
  choices.length === 2 && choices.includes('on') && choices.includes('off');

const mayBeOff = ({ enum: choices = [] }: Property): boolean => choices.includes('off');

const flagSyntax = (name: OptionName, property: Property): string => {
  const long = `--${flagName(name)} ${isSwitch(property) ? '[on|off]' : `<${flagName(name)}>`}`;
  const short = shortFlags[name];
  return short ? `-${short}, ${long}` : long;
};

const flagDescription = (name: OptionName, { description, examples }: Property): string =>
  [
    description,
    ...(examples ? [`, e.g. ${examples.join(', ')}`] : []),
    ...(repeatable.includes(name) ? ['; can be repeated'] : []),
  ].join('');
