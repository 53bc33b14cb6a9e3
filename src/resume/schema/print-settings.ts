import * as z from 'zod';
import { FileOptions, fileOptionNames, type FileOptionName } from '../../options/schema.ts';
import { terms, text, titles } from './fields.ts';

/** The render options that a file may state, as texts; `file-options.ts` validates them. */
const optionFields = Object.fromEntries(
  fileOptionNames.map((name) => [name, text(FileOptions.shape[name].meta()?.description ?? name)]),
) as Record<FileOptionName, ReturnType<typeof text>>; // one field for each name

/** Print settings inside a résumé file: `meta.vitae`. */
export const Vitae = z
  .looseObject({
    titles: titles('Titles of sections by section id; each replaces the default title'),
    order: terms('Ids of the sections to print first, in this order'),
    hide: terms('Ids of sections and JSON Pointers of entries to leave out'),
    tags: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .meta({ description: 'Tags of whole sections by section id' }),
    ...optionFields,
    redact: terms('Personal data to leave out for blind screening: name, contact, photo'),
  })
  .meta({ id: 'Vitae', description: 'How Vitae prints this résumé' });
