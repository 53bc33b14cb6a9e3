import * as z from 'zod';
import { limits } from '../../limits.ts';

/** The content type of a field. Selects the normalisation rules. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'title'
  | 'photo'
  | 'markdown'
  | 'url'
  | 'email'
  | 'date'
  | 'terms'
  | 'highlights'
  | 'texts'
  | 'flag'
  | 'titles';

const fieldKinds = z.registry<{ kind: FieldKind }>();

/** Kinds that were asked for: the registry joins the data of a field and its parents each time. */
const knownKinds = new WeakMap<z.core.$ZodType, FieldKind | 'none'>();

/** The kind of a field of the schema, for `resume/normalize`. */
export const kindOf = (field: z.core.$ZodType): FieldKind | undefined => {
  let kind = knownKinds.get(field);
  if (kind === undefined) {
    kind = fieldKinds.get(field)?.kind ?? 'none';
    knownKinds.set(field, kind);
  }
  return kind === 'none' ? undefined : kind;
};

/** The schema below the mark that a field may be absent. */
export const withoutOptional = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional ? schema.unwrap() : schema;

/** The schema of the entries of a field that is a list of objects. */
export const entrySchemaOf = (field: unknown): z.ZodObject | undefined => {
  const list = withoutOptional(field);
  return list instanceof z.ZodArray && list.element instanceof z.ZodObject
    ? list.element
    : undefined;
};

const someText = z.string();
const someTexts = z.array(someText);

/**
 * An optional field with its description. The shared schemas of texts, and `add` instead of `meta`, make one schema
 * where there would be three: the schemas of all fields are made whenever the program starts.
 */
const field = <Value extends z.ZodType>(value: Value, kind: FieldKind, meta: z.GlobalMeta) => {
  const made = value.optional();
  z.globalRegistry.add(made, meta);
  fieldKinds.add(made, { kind });
  return made;
};

export const text = (description: string) => field(someText, 'text', { description });

/** The name of the person, printed in the largest letters of the document. */
export const name = (description: string) =>
  field(someText, 'name', { description, maxLength: limits.nameLength });

/** A text that is printed in a title. */
export const title = (description: string) =>
  field(someText, 'title', { description, maxLength: limits.titleLength });

/** The address of a picture, of any length, including `data:` URLs. */
export const photo = (description: string) => field(someText, 'photo', { description });

/** Markdown text, with paragraphs and lists. */
export const markdown = (description: string) =>
  field(someText, 'markdown', { description: `${description} (Markdown)` });

export const url = (description: string) =>
  field(someText, 'url', {
    description: `${description} (URL)`,
    examples: ['https://example.com'],
  });

export const email = (description: string) =>
  field(someText, 'email', { description, examples: ['ada@example.com'] });

/** A date with year, month or day precision. Any other text is printed as it is. */
export const date = (description: string) =>
  field(someText, 'date', {
    description: `${description}: YYYY, YYYY-MM or YYYY-MM-DD`,
    examples: ['2021', '2021-06', '2021-06-30'],
  });

/** A list of short texts, printed in one line. */
export const terms = (description: string) => field(someTexts, 'terms', { description });

/** A list of Markdown texts, printed as bullets. */
export const highlights = (description: string) =>
  field(someTexts, 'highlights', { description: `${description} (Markdown)` });

/** One text, or a list of texts that follow one another. */
export const texts = (description: string) =>
  field(z.union([someText, someTexts]), 'texts', { description });

const flag = (description: string) => field(z.boolean(), 'flag', { description });

/** Texts by key. */
export const titles = (description: string) =>
  field(z.record(someText, someText), 'titles', { description });

export const list = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).optional().meta({ description });

/** First and last day of an entry. */
export const period = () => ({
  startDate: date('First day'),
  endDate: date('Last day; absent while the entry is ongoing'),
  dateText: text('Printed instead of the dates, e.g. "circa 2004"'),
});

/** Fields that decide in which variants of the résumé an entry appears. */
export const selection = () => ({
  id: text('Id of the entry, used by other files and translations to refer to it'),
  tags: terms('Variants that print the entry; without tags all variants print it'),
  hidden: flag('true leaves the entry out'),
});

/** Highlights, with the tags of each highlight in a second list. */
export const taggedHighlights = (description: string) => ({
  highlights: highlights(description),
  highlightTags: list(
    z.array(z.string()),
    'Tags of the highlights, in their order: [["backend"], [], …]',
  ),
});
