import { Option, type Command } from 'commander';
import { z } from 'zod';
import { RenderOptions, type OptionName } from '../options.ts';

// Here and not in `.meta()`: a key there would leak into the OpenAPI document.
const shortFlags: Partial<Record<OptionName, string>> = { format: 'f', theme: 't' };
const repeatable: readonly OptionName[] = ['format'];

/** What the argv says, by option: every value, in the order given. */
export type GivenFlags = Map<string, string[]>;

/** `pageNumbers` → `page-numbers`. */
export const flagName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const Property = z.object({
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  default: z.string().optional(),
  examples: z.array(z.string()).optional(),
});

/** Adds one flag per render option to a command; the map fills while the argv is parsed. */
export const addOptionFlags = (command: Command): GivenFlags => {
  const given: GivenFlags = new Map();
  const { properties = {} } = z.toJSONSchema(RenderOptions, { io: 'input' });
  for (const name of Object.keys(RenderOptions.shape) as OptionName[]) {
    // the keys of the shape it is typed by
    const property = Property.parse(properties[name]);
    const short = shortFlags[name];
    const isRepeatable = repeatable.includes(name);
    const flag = `--${flagName(name)} <${flagName(name)}>`;
    const example = property.examples ? `, e.g. ${property.examples.join(', ')}` : '';
    const option = new Option(
      short ? `-${short}, ${flag}` : flag,
      `${property.description}${example}${isRepeatable ? '; may be given several times' : ''}`,
    );
    // Not `.choices()`: both doors refuse a wrong value in the words of `door/options.ts`.
    if (property.enum) option.argChoices = property.enum;
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
