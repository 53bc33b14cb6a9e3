import { Document, Packer, PageOrientation } from 'docx';
import type { Paper } from '../../options/schema.ts';
import { bulletSign, isAsideFirst, splitSections, type Layout } from '../../theme/layout.ts';
import { letterTheme } from '../../theme/letter-theme.ts';
import type { Theme } from '../../theme/theme.ts';
import { leadingFactor } from '../../theme/leading.ts';
import { headTokens } from '../../theme/name-size.ts';
import { scaleTokens, type Scale } from '../../theme/scale.ts';
import { partsOfView } from '../../view/document-parts.ts';
import { hasFoldMarks } from '../../view/letter-marks.ts';
import type { ResumeView } from '../../view/model.ts';
import type { FormatRenderer, RenderJob } from '../format.ts';
import { toParagraph, type DocxContext, type ParagraphSpec } from './context.ts';
import { completePackage, type DocumentLists } from './package/complete-package.ts';
import type { PackageParts } from './package/package-part.ts';
import { documentStyles } from './styles/document-styles.ts';
import { letterGeometry } from './styles/letter-styles.ts';
import { readWordTemplate, type WordTemplate } from './template/read-template.ts';
import { createLists } from './styles/numbering.ts';
import { pageGeometry, type PageGeometry, type ThemeStyle } from './styles/page-geometry.ts';
import { detectScripts, type DocumentScripts } from './styles/script-fonts.ts';
import { wordLayout } from './styles/word-layout.ts';
import { wordTheme } from './styles/word-theme.ts';
import { headerParagraphs } from './text/header.ts';
import { withFoldMarks } from './text/fold-marks.ts';
import { letterParagraphs } from './text/letter.ts';
import { pageMargins } from './text/headers-and-footers.ts';
import { columnPlace, sideColumnParagraphs } from './text/side-column.ts';
import { signedParagraphs } from './text/signature.ts';
import { withoutSpaceBefore } from './text/sections.ts';

/**
 * Factors for papers. Only Word counts its pages, so gaps do not shrink to fit as in a PDF. They are always a little
 * smaller; on US Letter, 18 mm shorter than A4, they are as small as in a PDF of as many pages.
 */
const paperScale: Readonly<Partial<Record<Paper, Partial<Scale>>>> = {
  a4: { space: 0.92, leading: 0.985 },
  letter: { space: 0.75, leading: 0.97 },
};

type DocxJob = Pick<RenderJob, 'view' | 'theme' | 'options'> & {
  /** Absent without a Word template. */
  readonly template?: WordTemplate | undefined;
};

// Windows paper codes (DMPAPER_…), for w:pgSz.
const paperCodes: Readonly<Record<Paper, number>> = { letter: 1, legal: 5, a4: 9, a5: 11 };

const sectionProperties = (page: PageGeometry, paper: Paper, isNext: boolean) => ({
  // Gives the first page a separate, empty footer, so that page 1 has no number.
  titlePage: true,
  page: {
    ...(isNext && { pageNumbers: { start: 1 } }),
    size: {
      width: page.width,
      height: page.height,
      orientation: PageOrientation.PORTRAIT,
      code: paperCodes[paper],
    },
    margin: {
      top: page.top,
      right: page.right,
      bottom: page.bottom,
      left: page.left,
      header: Math.round(page.top / 2),
      footer: Math.round(page.bottom / 2),
    },
  },
});

/** The lines of the text: the sections of the main column and the signature, and those of the side column after or before them. */
const textParagraphs = (
  context: DocxContext,
  { sections, signature }: ResumeView,
): readonly ParagraphSpec[] => {
  const columns = splitSections(context.layout, sections);
  const main = signedParagraphs(context, columns.main, signature);
  const side = signedParagraphs(context, columns.aside, undefined);
  return isAsideFirst(context.layout) ? [...side, ...main] : [...main, ...side];
};

/** A document of the docx library, with its lists, which the package writes. */
interface BuiltDocument extends DocumentLists {
  readonly document: Document;
}

/** A part of a document: its view, and the look of its pages. */
interface WordPart extends ThemeStyle {
  readonly view: ResumeView;
  readonly page: PageGeometry;
}

const wordPart = (
  view: ResumeView,
  { theme, options, template }: DocxJob,
  layout: Layout,
  columnAt?: 'left' | 'right',
): WordPart => {
  const scaled = { layout, tokens: scaleTokens(theme.tokens, paperScale[options.paper] ?? {}) };
  const looks = headTokens(view.letter ? theme : scaled, view, {
    paper: options.paper,
    hasAside: columnAt !== undefined,
  });
  const tokens = { ...looks, leading: looks.leading * leadingFactor(view.language) };
  const designed = pageGeometry(options.paper, { tokens, layout }, columnAt);
  const page = template
    ? { ...designed, textWidth: template.textWidth ?? designed.textWidth, end: 0 }
    : designed;
  return {
    view,
    tokens,
    layout,
    page: view.letter ? letterGeometry(page, { tokens, layout }) : page,
  };
};

/**
 * The parts of a document. A letter above a résumé has the styles of the résumé, so its header has the same words and its
 * text the same size.
 */
const wordParts = (job: DocxJob): readonly WordPart[] => {
  const { view, theme, options } = job;
  const columnAt = job.template ? undefined : columnPlace(theme.layout, view);
  const layout = wordLayout(theme.layout, view.header, columnAt !== undefined);
  const [first, second] = partsOfView(view);
  if (!first || !second) return [wordPart(view, job, layout, columnAt)];
  const size = options.size ?? String(theme.tokens.size.body);
  const own = letterTheme(theme, { ...options, size });
  const { header, contacts } = layout;
  return [
    wordPart(first, { ...job, theme: own }, { ...own.layout, header, contacts }),
    wordPart(second, job, layout),
  ];
};

const partLines = (
  context: DocxContext,
  view: ResumeView,
  options: { readonly paper: Paper },
): readonly ParagraphSpec[] => {
  const { column } = context.page;
  if (column) return sideColumnParagraphs(context, column, view);
  const top = view.letter
    ? letterParagraphs(context, view.letter, view.header)
    : headerParagraphs(context, view.header);
  return [
    ...(hasFoldMarks(view, options) ? withFoldMarks(context, top) : top),
    ...withoutSpaceBefore(textParagraphs(context, view)),
  ];
};

/** View + theme → a document of the docx library. */
export const buildDocument = (job: DocxJob, scripts: DocumentScripts): BuiltDocument => {
  const { view, theme, options } = job;
  const { direction, letter } = view;
  const parts = wordParts(job);
  const lists = createLists();
  const [first, main = first] = parts;
  if (!first || !main) throw new TypeError('A document has no parts.');
  const { name, label } = view.header;
  const sections = parts.map(({ view: part, ...look }, index) => {
    const listsInStyles = look.page === main.page;
    const context: DocxContext = { direction, scripts, lists, listsInStyles, ...look };
    return {
      properties: sectionProperties(look.page, options.paper, index > 0),
      ...pageMargins(context, name ?? label, parts.length === 1),
      children: partLines(context, part, options).map((line) => toParagraph(context, line)),
    };
  });
  const { tokens, layout, page } = main;
  const document = new Document({
    styles: documentStyles({
      theme: { tokens, layout },
      scripts,
      direction,
      page,
      ...(letter && { letter: { form: letter.form, theme: first, page: first.page } }),
    }),
    theme: wordTheme(theme.title, tokens, scripts),
    sections,
  });
  return {
    document,
    lists: lists.definitions(),
    listGeometry: { tokens, page, bullet: bulletSign(layout) },
  };
};

/** The part of the library's packer that writes the parts. The packer would compress them, to be unpacked again here. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(document: Document): PackageParts };
};

/** The theme with running text as large as that of a template, for the styles that the template lacks. */
const inSizeOf = ({ bodyPt }: WordTemplate, theme: Theme): Theme => ({
  ...theme,
  tokens: scaleTokens(theme.tokens, { size: bodyPt / theme.tokens.size.body }),
});

/** View + theme → a Word document with named styles. The same input gives the same bytes. */
export const renderDocx: FormatRenderer = async ({ view, theme: own, options, date, source }) => {
  const scripts = detectScripts(view);
  const template = own.wordTemplate && readWordTemplate(own.wordTemplate);
  const theme = template ? inSizeOf(template, own) : own;
  const { document, ...lists } = buildDocument({ view, theme, options, template }, scripts);
  const { font } = theme.tokens;
  return completePackage(compiler.compile(document), {
    ...lists,
    title: view.title,
    ...(view.header.name !== undefined && { author: view.header.name }),
    ...(view.header.label !== undefined && { subject: view.header.label }),
    keywords: view.keywords,
    language: view.language,
    direction: view.direction,
    hasRoundPhoto: view.header.photo !== undefined && theme.layout.photo.shape === 'round',
    languages: {
      western: scripts.language,
      ...(scripts.eastAsian && { eastAsian: scripts.eastAsian.language }),
      ...(scripts.complex && { complex: scripts.complex.language }),
    },
    ...(date && { date }),
    ...(source !== undefined && { source }),
    scriptFonts: scripts.fonts,
    themeFonts: font,
    ...(theme.fontFiles && { fontFiles: theme.fontFiles }),
    embedsFonts: options.embedFonts === 'auto' && template === undefined,
    template,
  });
};
