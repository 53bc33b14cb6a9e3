import * as z from 'zod';
import { fontWeights } from '../fonts/families.ts';
import { limits } from '../limits.ts';
import { FontDeclaration } from './font-declaration.ts';
import { Layout, millimetres } from './layout.ts';

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

const weight = (description: string) => z.literal(fontWeights).default(600).meta({ description });

const fontFamily = (description: string) => FontDeclaration.shape.family.meta({ description });

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
      foot: pt(8.5, 'Name and page number at the foot or head of pages'),
    })
    .prefault({}),
  weight: z
    .strictObject({
      name: weight('Weight of the name'),
      heading: weight('Weight of titles'),
    })
    .prefault({}),
  color: z
    .strictObject({
      text: color('#1c1c1c', 'Running text'),
      meta: color('#555555', 'Dates, places, keywords'),
      accent: color('#1c1c1c', 'Titles and links'),
      rule: color('#9a9a9a', 'Rules'),
      tint: color('#f3f4f6', 'Light ground: side column, boxed titles'),
      ground: color('#1c2b4a', 'Ground of a band or of a dark side column'),
      onGround: color('#ffffff', 'Text on the ground'),
      onGroundMeta: color('#dfe4ee', 'Contacts, dates and values on the ground'),
      onGroundAccent: color('#ffffff', 'Titles on the ground'),
    })
    .prefault({}),
  space: z
    .strictObject({
      header: pt(12, 'Below the header'),
      band: pt(32, 'Between the edges of a band and its text, above and below'),
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
      marginTopMm: millimetres(10, 40, 17, 'Top margin'),
      marginSideMm: millimetres(10, 40, 19, 'Side margins'),
      marginBottomMm: millimetres(10, 40, 17, 'Bottom margin'),
      gutterMm: millimetres(
        10,
        60,
        30,
        'Width of the column of dates or of titles before the text',
      ),
      gutterGapMm: millimetres(2, 15, 5, 'Gap after the column of dates, titles or labels'),
      termMm: millimetres(15, 70, 40, 'Width of the column of labels of terms'),
    })
    .prefault({}),
});
export type Tokens = z.output<typeof Tokens>;

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
