import * as z from 'zod';
import { details } from './detail.ts';
import { FileOptions, fileOptionNames, type FileOptionName } from '../../options/schema.ts';
import {
  date,
  list,
  markdown,
  period,
  selection,
  taggedHighlights,
  terms,
  text,
  title,
  titles,
  url,
} from './fields.ts';
import { WorkPosition } from './standard-sections.ts';

const CustomEntry = z
  .looseObject({
    name: title('Title of the entry, e.g. an event or an organisation'),
    subtitle: title('Subtitle, e.g. a role or a publisher'),
    location: text('Place'),
    url: url('Page of the entry'),
    date: date('Day of the entry'),
    ...period(),
    summary: markdown('Description'),
    ...taggedHighlights('Achievements'),
    keywords: terms('Technologies, topics'),
    positions: list(WorkPosition, 'Roles, newest first'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'CustomEntry', description: 'An entry of a custom section' });

const CustomTerm = z
  .looseObject({
    name: title('Name'),
    level: text('Level, in words'),
    keywords: terms('Keywords'),
    summary: markdown('Description'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'CustomTerm', description: 'A name with a level and keywords' });

/** A custom section: text, bullets, entries or terms under a title. */
export const CustomSection = z
  .looseObject({
    title: title('Title of the section'),
    summary: markdown('Text of the section'),
    ...taggedHighlights('Bullets of the section'),
    entries: list(CustomEntry, 'Entries like jobs or projects: title, date, text, bullets'),
    terms: list(CustomTerm, 'Entries like skills: a name with a level and keywords'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'CustomSection', description: 'A custom section' });
export type CustomSection = z.output<typeof CustomSection>;

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
