import { Option, type Command } from 'commander';
import * as z from 'zod';
import { RenderOptions, type OptionName } from '../options.ts';

// Here and not in `.meta()`: a key there would leak into the OpenAPI document.
const shortFlags: Partial<Record<OptionName, string>> = { format: 'f', theme: 't' };
const repeatable: readonly OptionName[] = ['format'];

/** What the argv says, by option: every value, in the order given. */
export type GivenFlags = Map<string, string[]>;

/** Names of all render options. */
export const everyName = Object.keys(RenderOptions.shape) as OptionName[]; // the keys of the shape it is typed by

/** `pageNumbers` → `page-numbers`. */
export const flagName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Adds one flag per render option to a command; the map fills while the argv is parsed. */
export const addOptionFlags = (
  command: Command,
  names: readonly OptionName[] = everyName,
): GivenFlags => {
  const given: GivenFlags = new Map();
  const known = readProperties();
  for (const name of names) {
    const property = known.get(name) ?? Property.parse({});
    const option = new Option(flagOf(name, property), descriptionOf(name, property));
    // Not `.choices()`: both doors refuse a wrong value in the words of `door/options.ts`.
    if (property.enum && !isSwitch(property)) option.argChoices = property.enum;
    option.default(property.default);
    option.argParser((value: string) => {
      given.set(name, [...(given.get(name) ?? []), value]);
      return value;
    });
    command.addOption(option);
  }
  return given;
};

/** Named strings for `parseOptions`, the repeatable ones left out: a list is what a repeated flag is. */
export const namedStrings = (given: GivenFlags): Record<string, string | string[]> =>
  Object.fromEntries(
    [...given]
      .filter(([name]) => !repeatable.some((each) => each === name))
      .map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );

/** `--strict cv.json` → `--strict on cv.json`: a switch without a word is on, and never eats a file. */
export const completeSwitches = (argv: readonly string[]): string[] => {
  const switches = new Set(
    [...readProperties()]
      .filter(([, property]) => isSwitch(property))
      .map(([name]) => `--${flagName(name)}`),
  );
  const end = argv.indexOf('--');
  return argv.flatMap((word, index) => {
    const isBare = switches.has(word) && !looksLikeValue.test(argv[index + 1] ?? '');
    return isBare && (end < 0 || index < end) ? [word, 'on'] : [word];
  });
};

// The wrong ones too: they are to be refused as values, not read as files.
const looksLikeValue = /^(on|off|of|yes|no|true|false|0|1)$/i;

const Property = z.object({
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  default: z.string().optional(),
  examples: z.array(z.string()).optional(),
});
type Property = z.output<typeof Property>;

let properties: ReadonlyMap<OptionName, Property> | undefined;

/** Every option as its schema tells it, read once: several commands have them. */
const readProperties = (): ReadonlyMap<OptionName, Property> => {
  if (properties) return properties;
  const schema = z.toJSONSchema(RenderOptions, { io: 'input' }).properties ?? {};
  properties = new Map(everyName.map((name) => [name, Property.parse(schema[name])]));
  return properties;
};

const isSwitch = ({ enum: choices = [] }: Property): boolean =>
  choices.length === 2 && choices.includes('on') && choices.includes('off');

const flagOf = (name: OptionName, property: Property): string => {
  const long = `--${flagName(name)} ${isSwitch(property) ? '[on|off]' : `<${flagName(name)}>`}`;
  const short = shortFlags[name];
  return short ? `-${short}, ${long}` : long;
};

const descriptionOf = (name: OptionName, { description, examples }: Property): string =>
  [
    description,
    ...(examples ? [`, e.g. ${examples.join(', ')}`] : []),
    ...(repeatable.includes(name) ? ['; may be given several times'] : []),
  ].join('');
