import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
} from 'docx';
import type { Theme } from '../../theme/theme.ts';
import { halfPoints, twips, wordColor, type Page } from './measure.ts';
import { bulletReference, listIndent, numberReference, type ListKind } from './numbering.ts';
import type { ParagraphStyle } from './style-names.ts';

export type Look = Pick<IParagraphStyleOptions, 'basedOn' | 'next' | 'paragraph' | 'run'>;

/** What of a theme its Word styles are made from. */
export type Looks = Pick<Theme, 'tokens' | 'layout'>;

type Tokens = Theme['tokens'];

const heavy = (weight: number): { bold?: boolean } => (weight >= 600 ? { bold: true } : {});

/** At least this line height, × size: what stands taller (a picture, a stacked script) is never cut. */
const lines = (sizePt: number, leading: number) => ({
  line: twips(sizePt * leading),
  lineRule: LineRuleType.AT_LEAST,
});

const headingFont = ({ font }: Tokens): IRunStylePropertiesOptions =>
  font.heading === font.body ? {} : { font: { ascii: font.heading, hAnsi: font.heading } };

const listLook = (tokens: Tokens, kind: ListKind, level: number): Look => ({
  basedOn: 'BodyText',
  paragraph: {
    ...(kind !== 'continued' && {
      numbering: { reference: kind === 'bullet' ? bulletReference : numberReference, level },
    }),
    spacing: { before: twips(tokens.space.item) },
    indent: listIndent(tokens, kind, level),
  },
});

/** Titles stand closer than running text, as in the HTML of every theme. */
const titleLeading = 1.3;

/** The title line of an entry or role: what it is at the left, when at the right tab. */
const titleLine = (tokens: Tokens, textWidth: number, outlineLevel: number): Look => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: { before: twips(tokens.space.entry), ...lines(tokens.size.title, titleLeading) },
    keepNext: true,
    keepLines: true,
    rightTabStop: textWidth,
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
export const paragraphLooks = (theme: Looks, { textWidth }: Page): Record<ParagraphStyle, Look> => {
  const { tokens, layout } = theme;
  const { size, space, color, weight, leading } = tokens;
  const alignment = layout.header === 'centered' ? { alignment: AlignmentType.CENTER } : {};
  const quiet = { size: halfPoints(size.meta), color: wordColor(color.meta) };
  const quietLine = (beforePt: number): Look => ({
    basedOn: 'Normal',
    paragraph: { spacing: { before: twips(beforePt), ...lines(size.meta, leading) } },
    run: quiet,
  });
  const role = titleLine(tokens, textWidth, 2);
  return {
    Normal: {},
    BodyText: {
      basedOn: 'Normal',
      paragraph: { spacing: { before: twips(space.paragraph) } },
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
        color: wordColor(color.accent),
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
      paragraph: { keepNext: true, alignment: AlignmentType.RIGHT },
    },
    Heading1: sectionTitle(theme),
    Heading2: titleLine(tokens, textWidth, 1),
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
      paragraph: { spacing: lines(size.meta, leading), keepNext: true },
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
    Keywords: { ...quietLine(space.item), run: { ...quiet, noProof: true } },
    Term: { basedOn: 'BodyText', paragraph: { spacing: { before: twips(space.item) } } },
    Footer: {
      ...quietLine(0),
      paragraph: { spacing: lines(size.meta, leading), rightTabStop: textWidth },
    },
    ListBullet: listLook(tokens, 'bullet', 0),
    ListBullet2: listLook(tokens, 'bullet', 1),
    ListBullet3: listLook(tokens, 'bullet', 2),
    ListNumber: listLook(tokens, 'number', 0),
    ListNumber2: listLook(tokens, 'number', 1),
    ListNumber3: listLook(tokens, 'number', 2),
    ListContinue: listLook(tokens, 'continued', 0),
    ListContinue2: listLook(tokens, 'continued', 1),
    ListContinue3: listLook(tokens, 'continued', 2),
  };
};
