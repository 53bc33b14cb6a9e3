import { pointsFromMm } from '../lengths.ts';
import { papers, type Paper } from '../options/schema.ts';
import { oneDecimal } from '../text/format-text.ts';
import { isEastAsian } from '../text/unicode.ts';
import type { ResumeView } from '../view/model.ts';
import { asideWidthMm, type Layout } from './layout.ts';
import type { Tokens } from './manifest.ts';
import { headTexts, shownPhoto } from './header-places.ts';
import { withLetterName } from './letter-theme.ts';
import { paperShare } from './narrow-paper.ts';

/** The parts of a theme that decide how wide its name may be. */
interface NameStyle {
  readonly tokens: Tokens;
  readonly layout: Layout;
}

/** The place of a name on the page. */
export interface NamePlace {
  readonly paper: Paper;
  /** Whether the document has a side column. */
  readonly hasAside: boolean;
  readonly hasPhoto: boolean;
}

/** Widths of letters × size, at the upper end of the bundled families. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[iIjltf.,'’]/, 0.38],
  [/[r\-‐–]/, 0.46],
  [/[mwMWÆŒ]/, 0.96],
  [/\p{Lu}/u, 0.74],
  [/\p{M}/u, 0],
];
const otherLetter = 0.62;

const widthOf = (letter: string): number =>
  isEastAsian(letter)
    ? 1
    : (letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? otherLetter);

/** The width of a word × size. */
const wordWidth = (word: string): number =>
  [...word].reduce((sum, letter) => sum + widthOf(letter), 0);

/** A name breaks at its spaces and after its hyphens, and between East Asian letters. */
const wordsIn = (name: string): readonly string[] =>
  isEastAsian(name) ? [...name] : name.split(/\s+|(?<=[-‐–])/u);

/** Margins inside a side column on A4, and between a name and what stands beside it. */
const columnMarginsMm = 15;
const gapMm = 8;
/** In a split header, the share of the line that the name and the label take. */
export const splitShare = 0.56;

const lineMm = (
  { tokens: { page }, layout }: NameStyle,
  { paper, hasAside, hasPhoto }: NamePlace,
): number => {
  const { widthMm } = papers[paper];
  const column = hasAside ? asideWidthMm(layout, widthMm) : 0;
  if (hasAside && layout.aside.name) return column - columnMarginsMm * paperShare(paper);
  const beside = hasAside ? column + gapMm * paperShare(paper) - page.marginSideMm : 0;
  const isBesidePhoto = hasPhoto && ['start', 'end'].includes(layout.photo.place);
  const photo = isBesidePhoto ? layout.photo.widthMm + gapMm : 0;
  const line = widthMm - 2 * page.marginSideMm - beside - photo;
  return layout.header === 'split' ? line * splitShare : line;
};

/** A smaller name or label would no longer lead the page. */
const leastShares = { name: 0.62, label: 0.8 } as const;

/** The texts at the head of a page. */
type HeadTexts = Readonly<Partial<Record<keyof typeof leastShares, string | undefined>>>;

/**
 * The tokens with a name and a label whose longest words fit their line, if a smaller size can make them fit. Longer
 * words break: a hyphen that the file does not have would split them for parsers.
 */
export const withFittingName = (style: NameStyle, texts: HeadTexts, place: NamePlace): Tokens => {
  const { size } = style.tokens;
  const line = pointsFromMm(lineMm(style, place));
  const fitting = (role: keyof HeadTexts): number => {
    const widest = Math.max(0, ...wordsIn(texts[role] ?? '').map(wordWidth));
    if (widest * size[role] <= line) return size[role];
    return oneDecimal(Math.max(size[role] * leastShares[role], line / widest));
  };
  return { ...style.tokens, size: { ...size, name: fitting('name'), label: fitting('label') } };
};

/** The tokens with a name and a label as large as their place allows. */
export const headTokens = (
  style: NameStyle,
  { letter, header }: Pick<ResumeView, 'letter' | 'header'>,
  place: Omit<NamePlace, 'hasPhoto'>,
): Tokens => {
  if (letter) return withLetterName(style.tokens, header.name);
  const hasPhoto = shownPhoto(style.layout, header) !== undefined;
  return withFittingName(style, headTexts(header), { ...place, hasPhoto });
};
