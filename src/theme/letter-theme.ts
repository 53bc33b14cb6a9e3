import { pointsFromMm } from '../lengths.ts';
import { narrowLength } from '../text/unicode.ts';
import { papers, type RenderOptions } from '../options/schema.ts';
import { headerWithoutAside, type Layout } from './layout.ts';
import type { Tokens } from './manifest.ts';
import type { Theme } from './theme.ts';

/** The side margins of a letter: the text of DIN 5008 and the address in the window begin there. */
const sideMm = 25;
/** A letter is read line by line, so its text is not smaller. */
const leastBodyPt = 10;

/** Above and below the text of a band, so that the address below it stays in the window. */
const widestBandPt = 26;

/** A letter has one column without titles. */
const letterLayout = (layout: Layout): Layout => ({
  ...layout,
  header: headerWithoutAside(layout),
  contacts: layout.aside.side !== 'none' && layout.aside.contacts ? 'line' : layout.contacts,
  headings: 'plain',
  titles: 'flush',
  dates: 'right',
  signature: false,
  aside: { ...layout.aside, side: 'none', contacts: false },
});

/** The theme as it draws a letter: the same header, fonts and colours above one column of text. */
export const letterTheme = (
  theme: Theme,
  { paper, margin, size }: Pick<RenderOptions, 'paper' | 'margin' | 'size'>,
): Theme => {
  const { tokens } = theme;
  const hasOwnMargin = margin !== undefined || paper === 'a5';
  const body = size === undefined ? Math.max(tokens.size.body, leastBodyPt) : tokens.size.body;
  return {
    ...theme,
    template: '{{> header}}\n{{> main}}\n',
    layout: letterLayout(theme.layout),
    tokens: {
      ...tokens,
      size: { ...tokens.size, body },
      space: { ...tokens.space, band: Math.min(tokens.space.band, widestBandPt) },
      page: { ...tokens.page, ...(!hasOwnMargin && { marginSideMm: sideMm }) },
    },
  };
};

/** A name of several lines in large type would move the address out of the window. */
const leastNamePt = 18;
const letterWidth = 0.58;

/** The size of a name in a letter, in points: as large as in the theme, or as fits one line. */
const letterNameSize = ({ size, page }: Tokens, name = ''): number => {
  const line = pointsFromMm(papers.a4.widthMm - 2 * page.marginSideMm);
  const fitting = Math.floor(line / (Math.max(1, narrowLength(name)) * letterWidth));
  return Math.min(size.name, Math.max(leastNamePt, fitting));
};

export const withLetterName = (tokens: Tokens, name: string | undefined): Tokens => ({
  ...tokens,
  size: { ...tokens.size, name: letterNameSize(tokens, name) },
});
