import * as z from 'zod';
import { FileOptions, fileOptionNames, type FileOptionName } from '../options/schema.ts';
import { fontFamilies } from '../fonts/families.ts';
import type { Choice } from './page-state.ts';

const Property = z.object({
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  examples: z.array(z.string()).optional(),
});

/** The options that a résumé may state, with their values. */
export const listChoices = (themes: readonly string[]): Choice[] => {
  const properties = z.toJSONSchema(FileOptions, { io: 'input' }).properties ?? {};
  const fonts = fontFamilies.filter(({ text }) => text).map(({ id }) => id);
  const known: Partial<Record<FileOptionName, readonly string[]>> = { theme: themes, font: fonts };
  return fileOptionNames.map((name) => {
    const {
      description,
      enum: values = known[name],
      examples = [],
    } = Property.parse(properties[name]);
    const [example] = examples;
    return {
      ...{ name, description },
      ...(values && { values }),
      ...(example !== undefined && { example }),
    };
  });
};
