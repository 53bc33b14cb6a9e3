import * as z from 'zod';
import {
  date,
  list,
  markdown,
  own,
  period,
  selection,
  taggedHighlights,
  terms,
  text,
  title,
  titles,
  url,
} from './fields.ts';

const Detail = z
  .looseObject({ label: title('What it is'), text: text('The fact') })
  .meta({ id: 'Detail', description: 'A small fact, printed as "label: text"' });

/** An entry of a section that JSON Resume does not know. */
const CustomEntry = z
  .looseObject({
    name: title('What leads the entry: a title, an organisation'),
    subtitle: title('What follows it: a role, a publisher'),
    location: text('Place'),
    url: url('Page of it'),
    date: date('Its day'),
    ...period(),
    summary: markdown('What it was'),
    ...taggedHighlights('Achievements'),
    keywords: terms('Technologies, topics'),
    details: list(Detail, 'Small facts'),
    ...selection(),
  })
  .meta({ id: 'CustomEntry', description: 'An entry of a section of your own' });

const CustomTerm = z
  .looseObject({
    name: title('Name'),
    level: text('Level, in words'),
    keywords: terms('What belongs to it'),
    summary: markdown('The same in prose'),
    ...selection(),
  })
  .meta({ id: 'CustomTerm', description: 'A name and what belongs to it' });

/** A section of one's own: prose, bullets, entries or terms under a title. */
export const CustomSection = z
  .looseObject({
    title: title('Title of the section'),
    summary: markdown('Text of the section'),
    ...taggedHighlights('Bullets of the section'),
    entries: list(CustomEntry, 'Entries like jobs or projects: title, date, text, bullets'),
    terms: list(CustomTerm, 'Entries like skills: a name and what belongs to it'),
    ...selection(),
  })
  .meta({ id: 'CustomSection', description: 'A section of your own' });

/** What one file says about its own printing. */
export const Vitae = z
  .looseObject({
    titles: titles('Titles of sections by their id, instead of the usual ones'),
    order: terms('Ids of the sections that come first, in this order'),
    hide: terms('Ids of sections, and JSON Pointers of entries, to leave out'),
    tags: own(
      z
        .record(z.string(), z.array(z.string()))
        .optional()
        .meta({ description: 'Tags of whole sections by their id' }),
    ),
    redact: terms('What to leave out for a blind reading: name, contact, photo'),
  })
  .meta({ id: 'Vitae', description: 'How Vitae prints this résumé' });
