import { Option, type Command } from 'commander';
import { describeOptions, type OptionFacts } from '../options/describe-options.ts';
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
  const known = readFacts();
  for (const name of names) {
    const facts = known[name];
    const option = new Option(flagSyntax(name, facts), flagDescription(name, facts));
    // Not `.choices()`: `parseOptions` rejects wrong values with the same message as over HTTP.
    if (facts.enum && !isSwitch(facts)) option.argChoices = facts.enum;
    option.default(facts.default);
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
  const options = Object.entries(readFacts());
  const named = (choose: (facts: OptionFacts) => boolean): string[] =>
    options.filter(([, facts]) => choose(facts)).map(([name]) => flagName(name));
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
  const facts = factsOfFlag(flag);
  if (facts?.enum) return { choices: facts.enum };
  return facts?.examples && { examples: facts.examples };
};

const factsOfFlag = (flag: string): OptionFacts | undefined =>
  Object.entries(readFacts()).find(([name]) => flagName(name) === flag)?.[1];

/** `fit` → `--no-fit`, for an option that may be off. */
export const negationsOf = (flag: string): string[] => {
  const facts = factsOfFlag(flag);
  return facts && mayBeOff(facts) ? [`--no-${flag}`] : [];
};

let optionFacts: Readonly<Record<OptionName, OptionFacts>> | undefined;

/** The facts about every option. Cached, because several commands read them. */
const readFacts = () => (optionFacts ??= describeOptions(RenderOptions));

const isSwitch = ({ enum: choices = [] }: OptionFacts): boolean =>
  choices.length === 2 && choices.includes('on') && choices.includes('off');

const mayBeOff = ({ enum: choices = [] }: OptionFacts): boolean => choices.includes('off');

const flagSyntax = (name: OptionName, facts: OptionFacts): string => {
  const long = `--${flagName(name)} ${isSwitch(facts) ? '[on|off]' : `<${flagName(name)}>`}`;
  const short = shortFlags[name];
  return short ? `-${short}, ${long}` : long;
};

const flagDescription = (name: OptionName, { description, examples }: OptionFacts): string =>
  [
    description,
    ...(examples ? [`, e.g. ${examples.join(', ')}`] : []),
    ...(repeatable.includes(name) ? ['; can be repeated'] : []),
  ].join('');
