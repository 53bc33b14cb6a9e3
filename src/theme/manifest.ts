import * as z from 'zod';
import { limits } from '../limits.ts';
import { sectionIds } from '../view/model.ts';
import { FontDeclaration } from './font-declaration.ts';

const pt = (value: number, description: string) =>
  z
    .number()
    .min(0)
    .max(200)
    .default(value)
    .meta({ description: `${description} (pt)` });

// Word requires exactly six digits.
const color = (value: string, description: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be six lower-case hexadecimal digits, like #1a2b3c')
    .default(value)
    .meta({ description });

const fontFamily = (description: string) =>
  z
    .string()
    .regex(/^[A-Z][A-Za-z0-9 ]{0,63}$/)
    .meta({ description });

/** Design values of a theme: sizes and gaps in points, margins in millimetres, colours as `#rrggbb`, font families. */
export const Tokens = z.strictObject({
  font: z
    .strictObject({
      body: fontFamily('Family of running text').default('Source Serif 4'),
      heading: fontFamily('Family of name and titles').default('Source Serif 4'),
    })
    .prefault({}),
  size: z
    .strictObject({
      body: pt(10, 'Running text'),
      meta: pt(9.25, 'Dates, places, keywords'),
      title: pt(10.6, 'Title of an entry'),
      section: pt(11.5, 'Title of a section'),
      label: pt(11.5, 'Label under the name'),
      name: pt(24, 'Name'),
    })
    .prefault({}),
  weight: z
    .strictObject({
      name: z.literal([400, 600, 700]).default(600).meta({ description: 'Weight of the name' }),
      heading: z.literal([400, 600, 700]).default(600).meta({ description: 'Weight of titles' }),
    })
    .prefault({}),
  color: z
    .strictObject({
      text: color('#1c1c1c', 'Running text'),
      meta: color('#555555', 'Dates, places, keywords'),
      accent: color('#1c1c1c', 'Titles and links'),
      rule: color('#9a9a9a', 'Rules'),
      tint: color('#f3f4f6', 'Background of the side column'),
    })
    .prefault({}),
  space: z
    .strictObject({
      header: pt(12, 'Below the header'),
      section: pt(14, 'Above the title of a section'),
      heading: pt(5, 'Below the title of a section'),
      entry: pt(9, 'Between entries'),
      paragraph: pt(3, 'Between paragraphs'),
      item: pt(2, 'Between list items'),
      indent: pt(11, 'Text indent of a list'),
    })
    .prefault({}),
  /** Line height as a multiple of the size. */
  leading: z.number().min(1).max(2).default(1.34).meta({ description: 'Line height, × size' }),
  page: z
    .strictObject({
      marginTopMm: z.number().min(10).max(40).default(17).meta({ description: 'Top margin (mm)' }),
      marginSideMm: z
        .number()
        .min(10)
        .max(40)
        .default(19)
        .meta({ description: 'Side margins (mm)' }),
      marginBottomMm: z
        .number()
        .min(10)
        .max(40)
        .default(17)
        .meta({ description: 'Bottom margin (mm)' }),
      asidePercent: z
        .number()
        .min(25)
        .max(45)
        .default(33)
        .meta({ description: 'Width of the side column, in percent of the paper' }),
    })
    .prefault({}),
});
export type Tokens = z.output<typeof Tokens>;

/** Layout choices for HTML and Word. Word prints two columns as one, in reading order. */
export const Layout = z.strictObject({
  header: z
    .enum(['left', 'centered'])
    .default('left')
    .meta({ description: 'Alignment of the header' }),
  heading: z
    .enum(['plain', 'ruled'])
    .default('ruled')
    .meta({ description: 'Section titles without or with a rule' }),
  headingCase: z
    .enum(['none', 'upper'])
    .default('none')
    .meta({ description: 'Section titles as given or in capitals' }),
  titles: z.enum(['flush', 'outdented']).default('flush').meta({
    description: 'Section titles at the text edge or hanging into the margin',
  }),
  nameColor: z
    .enum(['text', 'accent'])
    .default('text')
    .meta({ description: 'Colour of the name: that of text or of titles' }),
  pageNumbers: z
    .enum(['on', 'off'])
    .default('on')
    .meta({ description: 'Name and page number at the bottom, from page 2 on' }),
  columns: z.literal([1, 2]).default(1).meta({ description: 'Columns of the page' }),
  sections: z.array(z.enum(sectionIds)).max(sectionIds.length).default([]).meta({
    description: 'Sections to print first, in this order; the others follow in the default order',
  }),
  aside: z
    .array(z.enum(sectionIds))
    .max(sectionIds.length)
    .default([])
    .meta({ description: 'Sections of the side column, read after the main column' }),
});
export type Layout = z.output<typeof Layout>;

/** The content of `templates/<name>/theme.json`. Absent values take the defaults. */
export const ThemeManifest = z.strictObject({
  title: z.string().min(1).max(100).meta({ description: 'Display name of the theme' }),
  description: z
    .string()
    .min(1)
    .max(500)
    .meta({ description: 'Look and purpose of the theme in one sentence' }),
  fonts: z.array(FontDeclaration).max(limits.themeFonts).default([]).meta({
    description: 'Font files in the folder of the theme, besides the bundled families',
  }),
  tokens: Tokens.prefault({}),
  layout: Layout.prefault({}),
});
export type ThemeManifest = z.output<typeof ThemeManifest>;
