import {
  at,
  derived,
  firstOf,
  itemsOf,
  languageSetting,
  leaveOutOthers,
  membersOf,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  readElsewhere,
  readFields,
  readItems,
  to,
  type Draft,
  type FieldRule,
  type FieldTable,
} from '../draft.ts';

/** YAMLResume: https://yamlresume.dev/docs/content */
export const isYamlResume = (root: Cursor): boolean =>
  ['basics', 'work', 'education', 'skills', 'projects'].some((key) => at(root, 'content', key));

export const convertYamlResume = (root: Cursor): Draft => {
  const content = at(root, 'content');
  if (!content) return undefined;
  const layout = itemsOf(firstOf(root, 'layouts', 'layout'))[0];
  leaveOutOthers(root, 'setting', ['content']);
  const basics = at(content, 'basics') ?? content;
  const own = basics === content ? {} : readFields(basics, basicsTable).record;
  return {
    basics: new Part(basics, {
      ...own,
      location: at(content, 'location'),
      profiles: at(content, 'profiles'),
    }),
    ...readFields(content, contentTable).record,
    meta: {
      language: languageOf(root),
      vitae: { titles: titlesOf(layout), order: orderOf(layout) },
    },
  };
};

const listOf =
  (table: FieldTable): FieldRule =>
  (member, key) => ({ [key]: readItems(member, table) });

const basicsTable: FieldTable = { headline: to('label') };

const contentTable: FieldTable = {
  ...readElsewhere('basics', 'location', 'profiles'),
  education: listOf({ degree: to('studyType') }),
  references: listOf({ summary: to('reference') }),
};

/** "zh-hans" → "zh-Hans". */
const languageOf = (root: Cursor): Cursor | undefined =>
  languageSetting(at(root, 'locale', 'language'), (tag) => {
    try {
      return new Intl.Locale(tag).toString();
    } catch {
      return undefined;
    }
  });

/** The part of the document that a section of the layout means. */
const sectionOf = (key: string): string => (key === 'basics' ? 'summary' : key);

const titlesOf = (layout: Cursor | undefined): Draft =>
  Object.fromEntries(
    membersOf(at(layout, 'sections', 'aliases')).map(([key, title]) => [sectionOf(key), title]),
  );

const orderOf = (layout: Cursor | undefined): Draft =>
  itemsOf(at(layout, 'sections', 'order')).map((item) =>
    derived(item, sectionOf(textOf(item) ?? '')),
  );
