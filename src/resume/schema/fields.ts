import * as z from 'zod';
import { limits } from '../../limits.ts';

/** What a field holds, as far as reading real files is concerned. */
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
  | 'flag'
  | 'titles';

/** The kind of each field of the schema, for `resume/normalize`. */
export const fieldKinds = z.registry<{ kind: FieldKind }>();

/** Fields of Vitae's own: JSON Resume knows nothing of them, so a strange value there is no fault of the file. */
export const ownFields = z.registry();

export const own = <Schema extends z.ZodType>(schema: Schema): Schema => {
  ownFields.add(schema);
  return schema;
};

export const text = (description: string) =>
  z.string().optional().meta({ description }).register(fieldKinds, { kind: 'text' });

/** Who someone is: the largest letters of the document. */
export const name = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description, maxLength: limits.nameLength })
    .register(fieldKinds, { kind: 'name' });

/** A text that stands in a title. */
export const title = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description, maxLength: limits.titleLength })
    .register(fieldKinds, { kind: 'title' });

/** A picture: an address of any length, `data:` URLs included. */
export const photo = (description: string) =>
  z.string().optional().meta({ description }).register(fieldKinds, { kind: 'photo' });

/** A text that may hold several paragraphs and lists. */
export const markdown = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${description} (Markdown)` })
    .register(fieldKinds, { kind: 'markdown' });

export const url = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${description} (URL)`, examples: ['https://example.com'] })
    .register(fieldKinds, { kind: 'url' });

export const email = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description, examples: ['ada@example.com'] })
    .register(fieldKinds, { kind: 'email' });

/** A date as precise as it is known; another text is printed as it is. */
export const date = (description: string) =>
  z
    .string()
    .optional()
    .meta({
      description: `${description}: YYYY, YYYY-MM or YYYY-MM-DD`,
      examples: ['2021', '2021-06', '2021-06-30'],
    })
    .register(fieldKinds, { kind: 'date' });

/** Short texts in a row. */
export const terms = (description: string) =>
  z.array(z.string()).optional().meta({ description }).register(fieldKinds, { kind: 'terms' });

/** Texts that are bullets. */
export const highlights = (description: string) =>
  z
    .array(z.string())
    .optional()
    .meta({ description: `${description} (Markdown)` })
    .register(fieldKinds, { kind: 'highlights' });

export const flag = (description: string) =>
  z.boolean().optional().meta({ description }).register(fieldKinds, { kind: 'flag' });

/** Texts by name. */
export const titles = (description: string) =>
  z
    .record(z.string(), z.string())
    .optional()
    .meta({ description })
    .register(fieldKinds, { kind: 'titles' });

export const list = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).optional().meta({ description });

/** First and last day of an entry. */
export const period = () => ({
  startDate: date('First day'),
  endDate: date('Last day; absent while it goes on'),
  dateText: own(text('Printed instead of the dates, e.g. "circa 2004"')),
});

/** What selects an entry for one variant of the résumé. */
export const selection = () => ({
  id: own(text('Name of the entry, by which another file or language refers to it')),
  tags: own(terms('Variants the entry belongs to; without tags it belongs to all')),
  hidden: own(flag('Whether to leave the entry out')),
});

/** Highlights, and the variants each of them belongs to. */
export const taggedHighlights = (description: string) => ({
  highlights: highlights(description),
  highlightTags: own(
    list(z.array(z.string()), 'Tags of the highlights, in their order: [["backend"], [], …]'),
  ),
});
