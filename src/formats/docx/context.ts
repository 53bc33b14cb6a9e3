import {
  ExternalHyperlink,
  Paragraph,
  Run,
  Tab,
  TextRun,
  type TabStopDefinition,
  type IBordersOptions,
  type IFrameOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Layout } from '../../theme/layout.ts';
import type { Tokens } from '../../theme/manifest.ts';
import { unprintable } from '../../text/unicode.ts';
import type { ListReference, Lists } from './styles/numbering.ts';
import type { PageGeometry } from './styles/page-geometry.ts';
import type { DocumentScripts } from './styles/script-fonts.ts';
import type { CharacterStyle, ColumnStyle, ParagraphStyle } from './styles/style-names.ts';
import { splitByScript, type Direction, type ScriptRun } from './text/script-runs.ts';

/** Shared state while one document is composed. */
export interface DocxContext {
  readonly direction: Direction;
  readonly scripts: DocumentScripts;
  readonly lists: Lists;
  /** Whether the styles of lists are made for this page; otherwise each line states its indent. */
  readonly listsInStyles: boolean;
  readonly page: PageGeometry;
  readonly tokens: Tokens;
  readonly layout: Layout;
  /** Whether the lines are in the side column. */
  readonly isInColumn?: true;
  /** What is written on the ground of a dark side column; absent on white. */
  readonly onGround?: 'Text' | 'Title' | 'Name';
}

/** Formatting of a run in addition to its paragraph. `bold` and `italics` are used only if `style` is already taken. */
export interface RunStyle {
  readonly style?: CharacterStyle;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const scriptRunOptions = (run: ScriptRun, scripts: DocumentScripts): IRunOptions => {
  const scriptFont = scripts.fontFor(run);
  const rightToLeft = run.direction === 'rtl' ? { rightToLeft: true } : {};
  if (!scriptFont) return rightToLeft;
  const { font, language } = scriptFont;
  return run.family === 'eastAsian'
    ? {
        ...rightToLeft,
        font: { eastAsia: font, hint: 'eastAsia' },
        language: { eastAsia: language },
      }
    : { ...rightToLeft, font: { cs: font }, language: { bidirectional: language } };
};

/** Removes unprintable characters and collapses white space, as HTML does. */
const normalizeRunText = (text: string): string =>
  text
    .replace(unprintable, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\t\n\r ]+/g, ' ');

/** The same context for a title or a name on the ground of a dark side column. */
export const onGround = (context: DocxContext, what: 'Title' | 'Name'): DocxContext =>
  context.onGround === undefined ? context : { ...context, onGround: what };

/** On the ground of a dark side column, text has the styles of the column. */
const styleOnGround = ({ onGround }: DocxContext, { style, ...marks }: RunStyle) => {
  const id: CharacterStyle | ColumnStyle | undefined =
    onGround === undefined
      ? style
      : style === undefined || onGround !== 'Text' || style === 'DefaultParagraphFont'
        ? `Column${onGround}`
        : `Column${style}`;
  return { ...marks, ...(id !== undefined && { style: id }) };
};

/** A text as runs, one per script and direction. `base` is the direction of text without letters. */
export const textRuns = (
  context: DocxContext,
  text: string,
  style: RunStyle = {},
  base: Direction = context.direction,
): TextRun[] =>
  splitByScript(normalizeRunText(text), base).map(
    (run) =>
      new TextRun({
        text: run.text,
        ...styleOnGround(context, style),
        ...scriptRunOptions(run, context.scripts),
      }),
  );

/** A tab to the next tab stop or to the hanging indent. */
export const tab = (): Run => new Run({ children: [new Tab()] });

/** The end of a line inside a paragraph. */
export const lineBreak = (): Run => new Run({ break: 1 });

export const hyperlink = (href: string, children: readonly ParagraphChild[]): ExternalHyperlink =>
  new ExternalHyperlink({ link: href, children });

/** One paragraph before conversion to the docx library: its style and its content. */
export interface ParagraphSpec {
  readonly style: ParagraphStyle;
  readonly children: readonly ParagraphChild[];
  readonly numbering?: ListReference;
  /** Overrides the style: whether the next line stays on the same page. */
  readonly keepNext?: boolean;
  /** Whether all lines of the paragraph stay on one page. */
  readonly keepLines?: true;
  /** Overrides the space around the line in its style, in twips. */
  readonly spacing?: { readonly before?: number; readonly after?: number };
  /** Overrides the indents of the style, in twips. */
  readonly indent?: { readonly left: number; readonly hanging: number };
  readonly tabStops?: readonly TabStopDefinition[];
  readonly border?: IBordersOptions;
  /** Sets the line aside; the next lines flow beside it. */
  readonly frame?: IFrameOptions;
}

/** Converts a line to a docx paragraph. All lines take the direction of the document, so that they share an edge. */
export const toParagraph = ({ direction }: DocxContext, line: ParagraphSpec): Paragraph =>
  new Paragraph({ ...line, ...(direction === 'rtl' && { bidirectional: true }) });
