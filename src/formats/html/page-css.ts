import { papers, type Paper } from '../../options/schema.ts';
import type { Theme } from '../../theme/theme.ts';
import type { ResumeView } from '../../view/model.ts';

/** A quoted CSS string. Escapes every character that could end the string or the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} .,·–-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;

export interface PageSetup {
  readonly paper: Paper;
  /** Whether pages have a tinted side column that reaches their edges. */
  readonly hasAside: boolean;
  /** Whether page 1 starts with a header above the side column. */
  readonly hasHeader: boolean;
  /** Name at the bottom of pages; empty if unknown. */
  readonly name: string;
}

/** Page CSS: paper size, margins, and name and "2 / 3" at the bottom from page 2 on. */
export const pageCss = (
  { direction }: Pick<ResumeView, 'direction'>,
  { layout }: Theme,
  { paper, hasAside, hasHeader, name }: PageSetup,
): string => {
  const { widthMm, heightMm } = papers[paper];
  const asideMm = (widthMm * layout.aside.width) / 100;
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const isNumbered = layout.foot !== 'none';
  const foot = 'font:var(--size-foot) var(--font-body);color:var(--color-meta)';
  const nameText = layout.foot === 'name-page' && name !== '' ? cssString(name) : '""';
  const nameBox = `content:${nameText};text-align:${start};direction:${direction};${foot}`;
  const numberText = isNumbered ? 'counter(page) " / " counter(pages)' : '""';
  const numberBox = `content:${numberText};text-align:${end};direction:ltr;${foot}`;
  const paperCss =
    `:root{--paper-width:${widthMm}mm;--paper-height:${heightMm}mm;--aside-width:${asideMm}mm}` +
    `@page{size:${widthMm}mm ${heightMm}mm}`;

  if (!hasAside) {
    return (
      `${paperCss}@page{margin:var(--page-top) var(--page-side) var(--page-bottom);` +
      `@bottom-${start}{${nameBox}}@bottom-${end}{${numberBox}}}` +
      `@page:first{@bottom-${start}{content:none}@bottom-${end}{content:none}}`
    );
  }
  // The page area is as wide as the paper, and the tint of the column continues in the top and bottom margins. The
  // tints overlap by one point, because viewers draw a white hairline between areas that only touch.
  const tint = 'background:var(--color-tint)';
  return (
    `${paperCss}@page{margin:var(--page-top) 0 var(--page-bottom);` +
    `@top-${end}{content:"";${tint};margin-bottom:-1pt;width:var(--aside-width)}` +
    `@bottom-${start}{${nameBox};padding-${start}:var(--page-side);` +
    'width:calc(var(--paper-width) - var(--aside-width) - var(--page-side))}' +
    `@bottom-${end}{${numberBox};${tint};margin-top:-1pt;padding-${end}:var(--aside-padding);` +
    'width:calc(var(--aside-width) - var(--aside-padding))}}' +
    `@page:first{${hasHeader ? `@top-${end}{content:none}` : ''}@bottom-${start}{content:""}@bottom-${end}{content:""}}`
  );
};
