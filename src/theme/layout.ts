import * as z from 'zod';
import { sectionIds } from '../view/model.ts';
import type { DocumentOrder } from '../view/document-order.ts';
import { printedBullets } from '../text/bullets.ts';

/** One of some words. The message names all of them. */
const word = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  standard: Words[number],
  description: string,
) =>
  z
    .enum(words, { error: `must be one of ${words.join(', ')}.` })
    // The cast holds, because the standard is one of the words.
    .default(standard as never)
    .meta({ description });

const yesOrNo = (standard: boolean, description: string) =>
  z.boolean({ error: 'must be true or false.' }).default(standard).meta({ description });

/** A length with its limits and default. */
export const millimetres = (least: number, most: number, standard: number, description: string) =>
  z
    .number()
    .min(least)
    .max(most)
    .default(standard)
    .meta({ description: `${description} (mm)` });

const sections = (description: string) =>
  z
    .array(z.enum(sectionIds, { error: `must be one of ${sectionIds.join(', ')}.` }))
    .max(sectionIds.length)
    .default([])
    .meta({ description });

const namedBullets = {
  disc: '•',
  dash: '–',
  dot: '·',
  square: '▪',
  arrow: '›',
  none: '',
} as const;

const bulletNames = Object.keys(namedBullets).join(', ');

/** The places of texts on a page. PDF, HTML and Word honour these words; plain text those that set an order. */
export const Layout = z.strictObject({
  header: word(
    ['left', 'centered', 'split', 'band'],
    'left',
    'Name and contacts at the start, in the middle, at both ends of the line, or on a ground of colour to the edges of the paper',
  ),
  headings: word(
    ['plain', 'ruled', 'caps', 'boxed', 'beside'],
    'ruled',
    'Section titles alone, above a rule, in capitals, on a tint, or in a column beside their section',
  ),
  headingCase: word(
    ['none', 'upper'],
    'none',
    'Section titles as given or in capitals, with any of `headings`',
  ),
  titles: word(
    ['flush', 'outdented'],
    'flush',
    'Section titles at the text edge or hanging into the margin',
  ),
  nameColor: word(
    ['text', 'accent'],
    'text',
    'Colour of the name: that of text or of titles; in a band, that of text on the ground',
  ),
  dates: word(
    ['right', 'gutter', 'below'],
    'right',
    'Dates at the end of the line, in a column before the text, or on a line below the title',
  ),
  entry: word(
    ['stacked', 'inline'],
    'inline',
    'Employer and role, or school and degree, on a line each or on one line',
  ),
  lead: word(['employer', 'role'], 'employer', 'What is first: employer or role, school or degree'),
  roleStyle: word(
    ['regular', 'italic', 'bold'],
    'regular',
    'Face of a role or degree beside or below its employer or school',
  ),
  roleColor: word(
    ['text', 'accent'],
    'text',
    'Colour of a role or degree: that of text or of titles',
  ),
  terms: word(
    ['lines', 'columns', 'inline'],
    'lines',
    'Skills and interests on a line each, as labels and values in two columns, or one after the other',
  ),
  contacts: word(
    ['line', 'list', 'columns'],
    'line',
    'Contacts one after the other, on a line each, or in two columns',
  ),
  contactIcons: yesOrNo(false, 'Small drawings before the contacts, which are not read aloud'),
  bullets: z
    .string()
    .refine(
      (text) =>
        Object.hasOwn(namedBullets, text) ||
        ([...text].length === 1 && printedBullets.includes(text)),
      {
        error: `must be one of ${bulletNames}, or one of ${[...printedBullets].join(' ')}`,
      },
    )
    .default('disc')
    .meta({
      description: `Bullet of lists: ${bulletNames}, or one of ${[...printedBullets].join(' ')}`,
    }),
  numbered: sections('Sections whose entries are numbered'),
  photo: z
    .strictObject({
      shape: word(
        ['square', 'round', 'none'],
        'square',
        'Shape of the photo; `none` leaves it out',
      ),
      place: word(
        ['start', 'end', 'aside'],
        'end',
        'Photo at the start or end of the header, or at the head of the side column',
      ),
      widthMm: millimetres(15, 50, 26, 'Width of the photo'),
    })
    .prefault({}),
  aside: z
    .strictObject({
      side: word(
        ['none', 'start', 'end'],
        'none',
        'Side column: none, or the side of the page where it is',
      ),
      width: z.number().min(20).max(45).default(33).meta({
        description: 'Width of the side column, in percent of the paper',
      }),
      ground: word(
        ['none', 'tint', 'dark'],
        'tint',
        'Ground of the side column to the edges of the paper: white, `color.tint` or `color.ground`',
      ),
      name: yesOrNo(false, 'Name and label at the head of the side column, above its contacts'),
      contacts: yesOrNo(
        false,
        'Contacts at the head of the side column, which is then read before the main column',
      ),
      sections: sections('Sections of the side column'),
    })
    .prefault({}),
  signature: yesOrNo(false, 'Place and date, and a line to sign on, after the last section'),
  foot: word(
    ['page', 'name-page', 'none'],
    'name-page',
    'Foot of the pages from the second on: page number, name and page number, or nothing',
  ),
  runningHead: word(
    ['page', 'name-page', 'none'],
    'none',
    'Head of the pages from the second on: page number, name and page number, or nothing',
  ),
  sections: sections(
    'Sections to print first, in this order; the others follow in the default order',
  ),
});
export type Layout = z.output<typeof Layout>;

/** Whether header or side column reach the edges of the paper. */
export const isBleeding = ({ header, aside }: Layout): boolean =>
  header === 'band' || aside.side !== 'none';

/** The sign before the items of a list; empty for none. */
export const bulletSign = ({ bullets }: Pick<Layout, 'bullets'>): string =>
  (namedBullets as Readonly<Record<string, string>>)[bullets] ?? bullets;

/** Whether section titles are in capitals. */
export const isUpperCase = ({ headings, headingCase }: Layout): boolean =>
  headings === 'caps' || headingCase === 'upper';

/** The header of a document without side column: a dark column becomes a band, so that the header keeps its colour. */
export const headerWithoutAside = ({ header, aside }: Layout): Layout['header'] =>
  aside.side !== 'none' && aside.ground === 'dark' ? 'band' : header;

/** The height of a photo per its width. */
export const photoRatio = { square: 32 / 26, round: 1, none: 1 } as const satisfies Record<
  Layout['photo']['shape'],
  number
>;

/** The width of the side column on a paper, in millimetres. */
export const asideWidthMm = ({ aside }: Pick<Layout, 'aside'>, paperMm: number): number =>
  (paperMm * aside.width) / 100;

/** Ids of the sections in the side column; empty without one. */
export const asideIds = ({ aside }: Pick<Layout, 'aside'>): Layout['aside']['sections'] =>
  aside.side === 'none' ? [] : aside.sections;

/** The sections of the main column, and those of the side column. */
export const splitSections = <Section extends { readonly id: string }>(
  layout: Pick<Layout, 'aside'>,
  sections: readonly Section[],
) => {
  const ids: readonly string[] = asideIds(layout);
  const isAside = ({ id }: Section): boolean => ids.includes(id);
  return {
    main: sections.filter((section) => !isAside(section)),
    aside: sections.filter(isAside),
  };
};

/**
 * Whether the side column is read before the main one: if it has the name, or the contacts, because applicant tracking
 * systems look for them below the name.
 */
export const isAsideFirst = ({ aside }: Pick<Layout, 'aside'>): boolean =>
  aside.side !== 'none' && (aside.name || aside.contacts);

/** The words that order the texts of a document. */
export const documentOrder = (layout: Layout): DocumentOrder => {
  const { entry, lead, dates, numbered } = layout;
  const hasContactsAside = isAsideFirst(layout);
  return { entry, lead, dates, numbered, aside: asideIds(layout), hasContactsAside };
};

/** The words that decide what the view holds, and in which order. */
export const readingOrder = (layout: Layout) => ({
  sections: layout.sections,
  aside: asideIds(layout),
  isAsideFirst: isAsideFirst(layout),
  signature: layout.signature,
});
