import * as z from 'zod';
import { fileKinds, inUtf8 } from '../text/file-kinds.ts';
import { isoTimeForm, isoTimeForms, parseIsoTime } from '../text/iso-date.ts';
import { colourDigits, colourForm, colourPattern, colourProblem, isColour } from './colour.ts';

export const formatNames = ['pdf', 'docx', 'html', 'txt', 'md', 'png', 'json'] as const;
export type Format = (typeof formatNames)[number];

/** Formats that have no text of a document to read back. */
export const uncheckedFormats = ['md', 'png', 'json'] as const satisfies readonly Format[];
export type CheckedFormat = Exclude<Format, (typeof uncheckedFormats)[number]>;

/** Media type and file extension of each format. */
export const formats: Readonly<Record<Format, { mediaType: string; extension: string }>> = {
  pdf: { mediaType: fileKinds.pdf.mediaTypes[0], extension: 'pdf' },
  docx: { mediaType: fileKinds.docx.mediaTypes[0], extension: 'docx' },
  html: { mediaType: inUtf8(fileKinds.html), extension: 'html' },
  txt: { mediaType: inUtf8(fileKinds.txt), extension: 'txt' },
  md: { mediaType: inUtf8(fileKinds.md), extension: 'md' },
  png: { mediaType: 'image/png', extension: 'png' },
  json: { mediaType: inUtf8(fileKinds.json), extension: 'json' },
};

/** Width × height in millimetres (ISO 216, ANSI). */
export const papers = {
  a4: { widthMm: 210, heightMm: 297 },
  letter: { widthMm: 215.9, heightMm: 279.4 },
  legal: { widthMm: 215.9, heightMm: 355.6 },
  a5: { widthMm: 148, heightMm: 210 },
} as const;
export type Paper = keyof typeof papers;
export const paperNames = Object.keys(papers) as [Paper, ...Paper[]];

/** Standards of a PDF: the part of PDF/UA (accessibility), and part and level of PDF/A (archives). */
export const pdfStandardNames = ['ua1+a3a', 'ua2+a4f'] as const;
export type PdfStandard = (typeof pdfStandardNames)[number];

/** What a document consists of. */
const documentNames = ['resume', 'letter', 'both'] as const;
export type DocumentName = (typeof documentNames)[number];

/** Parts of a résumé that a redacted document does not show. */
export const redactions = ['name', 'contact', 'photo'] as const;
export type Redaction = (typeof redactions)[number];

/** Names separated by commas. */
const names = (what: string) =>
  z.string().regex(/^[^\s,][^,]*(,[^,]+)*$/, `must be ${what}, separated by commas`);

/** The names in the value of such an option. */
export const namesOf = (option: string | undefined): string[] | undefined =>
  option?.split(',').map((name) => name.trim());

const redaction = redactions.join('|');
const redactionList = new RegExp(`^(${redaction})(,(${redaction}))*$`);

/**
 * The options of a render. Flags, query parameters, help, OpenAPI and the README table derive from this
 * shape. Only enums and strings, because command lines and query strings consist of named strings.
 */
export const RenderOptions = z.strictObject({
  theme: z
    .string()
    .toLowerCase()
    .regex(
      /^(@[a-z0-9][a-z0-9-]*\/)?[a-z][a-z0-9-]*$/,
      'must be the name of a theme: lower-case letters, digits, hyphens',
    )
    .default('classic')
    .meta({
      description:
        'Theme, by its name, or an installed npm theme like `jsonresume-theme-even`; on the command line also the path of a folder, with a slash',
      examples: ['modern'],
    }),
  format: z.enum(formatNames).default('pdf').meta({
    description:
      'Format of the document; `md` is Markdown that `render import` reads as the same résumé, `png` a picture of the pages, `json` the résumé as read, as JSON Resume',
  }),
  document: z.enum(documentNames).default('resume').meta({
    description:
      'What is printed: the résumé, its letter, or both: the letter and then the résumé, in a PDF, Word, text or picture file',
  }),
  letterForm: z.enum(['auto', 'din5008', 'us', 'block']).default('auto').meta({
    description:
      'Form of the letter: DIN 5008 (form B), US block or plain block; `auto`: DIN 5008 in German on A4, US block on US paper, else plain block',
  }),
  paper: z.enum(paperNames).default('a4').meta({ description: 'Paper size' }),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag, like en, de or pt-BR')
    .optional()
    .meta({
      description:
        'Language of titles and dates as a BCP 47 tag; default: the language of the résumé, or English',
      examples: ['de', 'pt-BR'],
    }),
  margin: z
    .string()
    .regex(/^([1-3]\d|40)(\.\d{1,2})?$/, 'must be a margin in millimetres, from 10 to 40')
    .optional()
    .meta({ description: "All margins, 10 to 40 mm; default: the theme's", examples: ['15'] }),
  accent: z
    .string()
    .regex(colourPattern, { error: colourForm, abort: true })
    .refine(isColour, { error: ({ input }) => colourProblem(String(input)) })
    .overwrite(colourDigits)
    .optional()
    .meta({
      description: 'Accent colour: a CSS name, or three or six hexadecimal digits',
      examples: ['1a5f7a', '048', 'navy'],
    }),
  font: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9 -]*$/, 'must be the name of a bundled font')
    .optional()
    .meta({ description: 'Font family, one of the bundled ones', examples: ['source-sans-3'] }),
  size: z
    .string()
    .regex(/^(9|1[0-3])(\.\d{1,2})?$/, 'must be a size in points, from 9 to 13')
    .optional()
    .meta({ description: 'Size of running text, 9 to 13 pt', examples: ['10.5'] }),
  density: z
    .enum(['compact', 'normal', 'airy'])
    .default('normal')
    .meta({ description: 'Amount of space between elements' }),
  fit: z.enum(['auto', 'off', '1', '2', '3', '4', '5', '6', '7', '8', '9']).default('auto').meta({
    description:
      'Maximum number of pages: gaps, line height, font sizes and margins shrink to fit. `auto` only avoids a last page of few lines, by small changes',
  }),
  photo: z.enum(['on', 'off']).default('on').meta({ description: 'Print the photo of the résumé' }),
  pageNumbers: z.enum(['on', 'off']).optional().meta({
    description:
      'Print name and page number at the bottom from page 2 on; default: set by the theme',
  }),
  attach: z.enum(['auto', 'on', 'off']).default('auto').meta({
    description:
      'Embed the résumé in the PDF or Word file, for `extract`; `auto` embeds it unless the document is redacted',
  }),
  standard: z.enum(pdfStandardNames).default('ua1+a3a').meta({
    description:
      'Standards of the PDF: PDF/UA-1 and PDF/A-3a, or, as PDF 2.0, PDF/UA-2, WTPDF and PDF/A-4f',
  }),
  dpi: z
    .string()
    .regex(/^(3[6-9]|[4-9]\d|[12]\d\d|300)$/, 'must be dots per inch, from 36 to 300')
    .default('150')
    .meta({ description: 'Dots per inch of a picture, 36 to 300', examples: ['96'] }),
  pages: z
    .string()
    .regex(/^(all|[1-9]\d?)$/, 'must be all, or the number of a page')
    .default('1')
    .meta({
      description: 'Page in a picture, or `all` pages below one another',
      examples: ['2', 'all'],
    }),
  embedFonts: z.enum(['auto', 'off']).default('auto').meta({
    description:
      'Embed the fonts of the theme in the Word file, so that it looks the same where they are not installed',
  }),
  wordTemplate: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/,
      'must be the name of a Word template: letters, digits, spaces, dots, hyphens',
    )
    .optional()
    .meta({
      description:
        'Word template: the Word file takes its styles, page, headers and footers; by name one of `VITAE_WORD_TEMPLATES`, on the command line also the path of a file',
      examples: ['company.docx'],
    }),
  tags: names('names of tags')
    .optional()
    .meta({
      description:
        'Variant of the résumé: tagged parts are printed only if they have one of these tags',
      examples: ['backend,lead'],
    }),
  order: names('ids of sections')
    .optional()
    .meta({
      description:
        'Sections that come first, by id, before those of the theme; default: `order` in `meta.vitae`. The order of the keys of the file does not count',
      examples: ['skills,work'],
    }),
  hide: names('ids of sections or JSON Pointers')
    .optional()
    .meta({
      description: 'Sections by id, and entries by JSON Pointer, to leave out',
      examples: ['references,/work/3'],
    }),
  redact: z
    .string()
    .regex(redactionList, 'must be of name, contact and photo')
    .optional()
    .meta({
      description: 'Parts to hide for anonymous screening: `name`, `contact`, `photo`',
      examples: ['name,contact,photo'],
    }),
  strict: z.enum(['on', 'off']).default('off').meta({
    description:
      'Refuse what the JSON Resume schema refuses instead of repairing it, a résumé with a text that is not printed, and with `redact` a document that still contains redacted data; with `check`, also a document with findings',
  }),
  check: z.enum(['on', 'off']).default('off').meta({
    description:
      'Check the document by reading it back: every text is there once, in order and visible, every link works',
  }),
  ats: z.enum(['on', 'off']).default('off').meta({
    description:
      'Check, and read the PDF or Word file as an applicant tracking system does: the fields it finds beside those of the résumé, a score and advice',
  }),
  asOf: z
    .string()
    .regex(isoTimeForm, { error: `must be a date as ${isoTimeForms}`, abort: true })
    .refine((text) => parseIsoTime(text) !== undefined, 'must be a date of the calendar')
    .optional()
    .meta({
      description:
        'Creation date of the document; default: `SOURCE_DATE_EPOCH`, or `meta.lastModified`',
      examples: ['2026-11-20'],
    }),
});
export type RenderOptions = z.output<typeof RenderOptions>;
export type OptionName = keyof RenderOptions;

/** Options that a résumé may state for itself, in `meta.vitae`; those of the request come first. */
export const FileOptions = RenderOptions.pick({
  theme: true,
  letterForm: true,
  paper: true,
  locale: true,
  margin: true,
  accent: true,
  font: true,
  size: true,
  density: true,
  fit: true,
  photo: true,
  pageNumbers: true,
  attach: true,
  standard: true,
  embedFonts: true,
  asOf: true,
}).partial();
export type FileOptions = z.output<typeof FileOptions>;
export type FileOptionName = keyof FileOptions;
export const fileOptionNames = Object.keys(FileOptions.shape) as readonly FileOptionName[]; // the keys of the shape
