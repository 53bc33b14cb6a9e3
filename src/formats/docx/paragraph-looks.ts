import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
} from 'docx';
import type { Tokens } from '../../theme/manifest.ts';
import { halfPoints, twips, wordColor, type Looks, type Page } from './measure.ts';
import { bulletReference, listIndent, numberReference, type ListKind } from './numbering.ts';
import type { ParagraphStyle } from './style-names.ts';

export type Look = Pick<IParagraphStyleOptions, 'basedOn' | 'next' | 'paragraph' | 'run'>;

const heavy = (weight: number): { bold?: boolean } => (weight >= 600 ? { bold: true } : {});

/**
 * Line height, × size, as the theme has it in every font: the fonts' own differ by a fifth and would move the page
 * breaks with the font a reader happens to have.
 */
const lines = (sizePt: number, leading: number) => ({
  line: twips(sizePt * leading),
  lineRule: LineRuleType.EXACT,
});

const headingFont = ({ font }: Tokens): IRunStylePropertiesOptions =>
  font.heading === font.body ? {} : { font: { ascii: font.heading, hAnsi: font.heading } };

const listLook = (tokens: Tokens, page: Page, kind: ListKind, level: number): Look => ({
  basedOn: 'BodyText',
  paragraph: {
    ...(kind !== 'continued' && {
      numbering: { reference: kind === 'bullet' ? bulletReference : numberReference, level },
    }),
    spacing: { before: twips(tokens.space.item) },
    indent: listIndent({ tokens, page }, kind, level),
  },
});

/** Titles stand closer than running text, as in the HTML of every theme. */
const titleLeading = 1.3;

/** The title line of an entry or role: what it is at the left, when at the right tab. */
const titleLine = (tokens: Tokens, page: Page, outlineLevel: number): Look => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: { before: twips(tokens.space.entry), ...lines(tokens.size.title, titleLeading) },
    keepNext: true,
    keepLines: true,
    rightTabStop: page.textWidth,
    indent: { left: page.start },
    outlineLevel,
  },
  run: { size: halfPoints(tokens.size.title), ...headingFont(tokens) },
});

const sectionTitle = ({ tokens, layout }: Looks): Look => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: {
      before: twips(tokens.space.section),
      after: twips(tokens.space.heading),
      ...lines(tokens.size.section, 1.25),
    },
    keepNext: true,
    keepLines: true,
    outlineLevel: 0,
    ...(layout.heading === 'ruled' && {
      // Word measures a border in eighths of a point and its distance in points.
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: 4,
          space: 2,
          color: wordColor(tokens.color.rule),
        },
      },
    }),
  },
  run: {
    size: halfPoints(tokens.size.section),
    color: wordColor(tokens.color.accent),
    ...headingFont(tokens),
    ...heavy(tokens.weight.heading),
    ...(layout.headingCase === 'upper' && {
      allCaps: true,
      characterSpacing: twips(tokens.size.section * 0.05),
    }),
  },
});

/** What every paragraph style looks like in this theme. All lengths come from its tokens. */
export const paragraphLooks = (theme: Looks, page: Page): Record<ParagraphStyle, Look> => {
  const { tokens, layout } = theme;
  const { size, space, color, weight, leading } = tokens;
  const alignment = layout.header === 'centered' ? { alignment: AlignmentType.CENTER } : {};
  const quiet = { size: halfPoints(size.meta), color: wordColor(color.meta) };
  const indent = { left: page.start, right: page.end };
  const list = (kind: ListKind, level: number): Look => listLook(tokens, page, kind, level);
  const role = titleLine(tokens, page, 2);
  return {
    Normal: {},
    BodyText: {
      basedOn: 'Normal',
      paragraph: { spacing: { before: twips(space.paragraph) }, indent },
    },
    Title: {
      basedOn: 'Normal',
      next: 'Subtitle',
      paragraph: {
        spacing: lines(size.name, 1.12),
        keepNext: true,
        keepLines: true,
        ...alignment,
      },
      run: {
        size: halfPoints(size.name),
        color: wordColor(layout.nameColor === 'accent' ? color.accent : color.text),
        noProof: true,
        ...headingFont(tokens),
        ...heavy(weight.name),
      },
    },
    Subtitle: {
      basedOn: 'Normal',
      next: 'Contact',
      paragraph: { spacing: lines(size.label, 1.3), keepNext: true, ...alignment },
      run: { size: halfPoints(size.label) },
    },
    Contact: {
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        spacing: {
          before: twips(space.paragraph),
          after: twips(space.header),
          ...lines(size.meta, leading),
        },
        ...alignment,
      },
      run: { ...quiet, noProof: true },
    },
    Photo: {
      basedOn: 'Normal',
      next: 'Title',
      // A line of its own height would cut the picture.
      paragraph: {
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
        alignment: AlignmentType.RIGHT,
      },
    },
    Heading1: sectionTitle(theme),
    Heading2: titleLine(tokens, page, 1),
    Heading3: {
      ...role,
      paragraph: {
        ...role.paragraph,
        spacing: { before: twips(space.entry * 0.6), ...lines(size.body, titleLeading) },
      },
      run: { ...role.run, size: halfPoints(size.body) },
    },
    EntryMeta: {
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        spacing: { before: twips(size.meta * 0.17), ...lines(size.meta, leading) },
        keepNext: true,
        indent,
      },
      run: quiet,
    },
    GroupTitle: {
      basedOn: 'BodyText',
      next: 'ListBullet',
      paragraph: {
        spacing: { before: twips(space.paragraph * 1.3) },
        keepNext: true,
        keepLines: true,
      },
      run: { italics: true },
    },
    Keywords: {
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: twips(space.item), ...lines(size.meta, leading) },
        indent,
      },
      run: { ...quiet, noProof: true },
    },
    Term: { basedOn: 'BodyText', paragraph: { spacing: { before: twips(space.item) } } },
    Footer: {
      basedOn: 'Normal',
      paragraph: { spacing: lines(size.meta, leading), rightTabStop: page.textWidth },
      run: quiet,
    },
    ListBullet: list('bullet', 0),
    ListBullet2: list('bullet', 1),
    ListBullet3: list('bullet', 2),
    ListNumber: list('number', 0),
    ListNumber2: list('number', 1),
    ListNumber3: list('number', 2),
    ListContinue: list('continued', 0),
    ListContinue2: list('continued', 1),
    ListContinue3: list('continued', 2),
  };
};
