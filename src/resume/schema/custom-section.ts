import * as z from 'zod';
import { details } from './detail.ts';
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
