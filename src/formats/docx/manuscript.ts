import {
  ExternalHyperlink,
  Paragraph,
  TextRun,
  type IFrameOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { DocumentScripts } from './fonts.ts';
import type { ListReference, Lists } from './numbering.ts';
import type { Page } from './measure.ts';
import { stretchesOf, type Direction, type Stretch } from './scripts.ts';
import type { CharacterStyle, ParagraphStyle } from './style-names.ts';

/** What the parts of one document share while it is written. */
export interface Manuscript {
  readonly direction: Direction;
  readonly scripts: DocumentScripts;
  readonly lists: Lists;
  readonly page: Page;
}

/** How a run looks beyond its paragraph. Bold and italics stand here only where a style is already taken. */
export interface RunLook {
  readonly style?: CharacterStyle;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const stretchLook = (stretch: Stretch, scripts: DocumentScripts): IRunOptions => {
  const setting = scripts.settingOf(stretch);
  const rightToLeft = stretch.direction === 'rtl' ? { rightToLeft: true } : {};
  if (!setting) return rightToLeft;
  const { font, language } = setting;
  return stretch.family === 'eastAsian'
    ? {
        ...rightToLeft,
        font: { eastAsia: font, hint: 'eastAsia' },
        language: { eastAsia: language },
      }
    : { ...rightToLeft, font: { cs: font }, language: { bidirectional: language } };
};

/** What XML 1.0 cannot hold even escaped, and what would split a word for a parser. */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\uFEFF\uFFFE\uFFFF]/g;

/** Text as a line of type: what HTML folds to one space is one space here too. */
const typeset = (text: string): string =>
  text
    .replace(unprintable, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\t\n\r ]+/g, ' ');

/** A text as runs, one per script; `direction` overrules the paragraph's for numbers without letters. */
export const textRuns = (
  { scripts, direction }: Manuscript,
  text: string,
  look: RunLook = {},
  base: Direction = direction,
): TextRun[] =>
  stretchesOf(typeset(text), base).map(
    (stretch) => new TextRun({ text: stretch.text, ...look, ...stretchLook(stretch, scripts) }),
  );

export const hyperlink = (href: string, children: readonly ParagraphChild[]): ExternalHyperlink =>
  new ExternalHyperlink({ link: href, children });

/** One paragraph before it is Word's: a style and what stands in it. */
export interface Line {
  readonly style: ParagraphStyle;
  readonly children: readonly ParagraphChild[];
  readonly numbering?: ListReference;
  /** Where it must differ from the style's: whether the next line stays on the same page. */
  readonly keepNext?: boolean;
  /** Below a title that has its own distance: none before this line. */
  readonly spacing?: { readonly before: 0 };
  /** Of a photo, beside which the next lines stand. */
  readonly frame?: IFrameOptions;
}

/** A line as docx takes it. Its direction is the document's, so that all lines share an edge. */
export const paragraphOf = ({ direction }: Manuscript, line: Line): Paragraph =>
  new Paragraph({ ...line, ...(direction === 'rtl' && { bidirectional: true }) });
