import { UnderlineType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Direction } from '../text/script-runs.ts';
import { letterStyleIds, type LetterLook } from './letter-styles.ts';
import { lineSpacing } from './line-spacing.ts';
import { isDarkColumn, type PageGeometry, type ThemeStyle } from './page-geometry.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import type { DocumentScripts } from './script-fonts.ts';
import {
  characterStyleIds,
  characterStyleNames,
  columnStyleIds,
  paragraphStyleIds,
  paragraphStyleNames,
  stylePriority,
  type CharacterStyle,
} from './style-names.ts';
import { halfPoints, wordColor } from './units.ts';
import { themeColors, themeFonts } from './word-theme.ts';

export interface StyleContext {
  readonly theme: ThemeStyle;
  readonly scripts: DocumentScripts;
  readonly direction: Direction;
  readonly page: PageGeometry;
  /** The letter; absent without one. */
  readonly letter?: LetterLook;
}

type CharacterStyleOptions = NonNullable<IStylesOptions['characterStyles']>[number];
type CharacterRunOptions = NonNullable<CharacterStyleOptions['run']>;

const characterRunOptions = ({
  tokens,
  layout,
}: ThemeStyle): Record<CharacterStyle, CharacterRunOptions> => {
  const { size, weight } = tokens;
  return {
    DefaultParagraphFont: {},
    Strong: { bold: true },
    Emphasis: { italics: true },
    IntenseEmphasis: { bold: true, italics: true },
    Hyperlink: {
      underline: { type: UnderlineType.SINGLE },
      color: themeColors.link,
      noProof: true,
    },
    // Contacts and titles keep the colour of their line.
    QuietHyperlink: {
      underline: { type: UnderlineType.SINGLE, color: themeColors.rule },
      noProof: true,
    },
    Code: { noProof: true },
    // Bold is set here, not in the heading styles: a character style can only toggle the bold of a
    // paragraph style (ECMA-376, 17.7.3), and programs implement that differently.
    EntryTitle: { ...(weight.heading >= 600 && { bold: true }), noProof: true },
    // Only names are in the font of titles.
    EntrySubtitle: { font: themeFonts.body },
    RoleName: {
      font: themeFonts.body,
      ...(layout.roleStyle === 'italic' && { italics: true }),
      ...(layout.roleStyle === 'bold' && { bold: true }),
      ...(layout.roleColor === 'accent' && { color: themeColors.accent }),
    },
    Period: { font: themeFonts.body, size: halfPoints(size.meta), color: themeColors.meta },
    TermName: { bold: true },
  };
};

const characterStyleDefinitions = ({ theme }: StyleContext): CharacterStyleOptions[] => {
  const runOptions = characterRunOptions(theme);
  return characterStyleIds.map((id) => ({
    id,
    name: characterStyleNames[id],
    run: runOptions[id],
    ...(id === 'DefaultParagraphFont'
      ? { uiPriority: 1, semiHidden: true }
      : {
          uiPriority: stylePriority(id),
          basedOn: 'DefaultParagraphFont',
          quickFormat: true,
        }),
  }));
};

/** The character styles of a dark side column, whose text is a little smaller than that of the main one. */
const columnStyleDefinitions = ({ theme: { tokens } }: StyleContext): CharacterStyleOptions[] => {
  const { onGround, onGroundMeta, onGroundAccent } = tokens.color;
  const size = halfPoints(tokens.size.meta);
  const runs: Readonly<Record<string, CharacterRunOptions>> = {
    ColumnTitle: { color: wordColor(onGroundAccent) },
    ColumnName: { color: wordColor(onGround) },
    ColumnPeriod: { size, color: wordColor(onGroundMeta) },
  };
  return columnStyleIds.map((id) => ({
    id,
    name: id.replace(/(?<=.)(?=[A-Z])/g, ' '),
    uiPriority: stylePriority(id),
    basedOn: characterStyleIds.find((each) => id === `Column${each}`) ?? 'DefaultParagraphFont',
    run: runs[id] ?? { size, color: wordColor(onGround) },
  }));
};

const paragraphStyleDefinitions = ({
  theme,
  direction,
  page,
  letter,
}: StyleContext): IParagraphStyleOptions[] => {
  const styleOptions = paragraphStyles(theme, page, letter);
  const unused: readonly string[] = letter === undefined ? letterStyleIds : [];
  // The docx library writes `bidirectional` in styles, although its types do not declare it.
  const reading = direction === 'rtl' ? { bidirectional: true } : {};
  return paragraphStyleIds
    .filter((id) => !unused.includes(id))
    .map((id) => ({
      id,
      name: paragraphStyleNames[id],
      quickFormat: true,
      uiPriority: stylePriority(id),
      ...styleOptions[id],
      paragraph: { ...styleOptions[id].paragraph, ...reading },
    }));
};

/** The tokens of the theme as Word styles, with the document defaults: fonts, languages, line height. */
export const documentStyles = (context: StyleContext): IStylesOptions => {
  const { tokens } = context.theme;
  const { language, eastAsian, complex } = context.scripts;
  const pagination = { widowControl: true };
  return {
    default: {
      document: {
        run: {
          font: themeFonts.body,
          size: halfPoints(tokens.size.body),
          color: themeColors.text,
          language: {
            value: language,
            ...(eastAsian && { eastAsia: eastAsian.language }),
            ...(complex && { bidirectional: complex.language }),
          },
        },
        paragraph: {
          spacing: {
            before: 0,
            after: 0,
            ...lineSpacing(tokens.size.body, tokens.leading),
          },
          ...pagination,
        },
      },
    },
    paragraphStyles: paragraphStyleDefinitions(context),
    characterStyles: [
      ...characterStyleDefinitions(context),
      ...(isDarkColumn(context.theme.layout, context.page) ? columnStyleDefinitions(context) : []),
    ],
  };
};
