import { pixelsFromMm } from '../../lengths.ts';
import { papers, type Paper } from '../../options/schema.ts';
import { asideWidthMm, isBleeding, type Layout } from '../../theme/layout.ts';
import { paperShare } from '../../theme/narrow-paper.ts';
import type { Theme } from '../../theme/theme.ts';
import type { ResumeView } from '../../view/model.ts';
import { cssString } from './css-string.ts';

export interface PageSetup {
  readonly paper: Paper;
  /** Whether page 1 has a side column. */
  readonly hasAside: boolean;
  /** Whether page 1 starts with a band. */
  readonly hasBand: boolean;
  /** Name at the foot of pages; empty if unknown. */
  readonly name: string;
}

interface Sides {
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
}

/** Name and "2 / 3" in the margin boxes of an edge of the page. */
const marginBoxes = (
  edge: 'top' | 'bottom',
  word: Layout['foot'],
  { start, end }: Sides,
  { layout, name, direction }: { layout: Layout; name: string; direction: 'ltr' | 'rtl' },
): string => {
  if (word === 'none') return '';
  // The page area of a layout with a bleed is as wide as the paper.
  const inset = (side: string): string =>
    isBleeding(layout) ? `;padding-${side}:var(--page-side)` : '';
  const look = `font:var(--${edge}-font);color:var(--${edge}-color)`;
  const nameText = word === 'name-page' && name !== '' ? cssString(name) : '""';
  return (
    `@${edge}-${start}{content:${nameText};text-align:${start};direction:${direction};${look}${inset(start)}}` +
    `@${edge}-${end}{content:counter(page) " / " counter(pages);text-align:${end};direction:ltr;${look}${inset(end)}}`
  );
};

const noBoxes = ({ start, end }: Sides): string =>
  ['top', 'bottom']
    .flatMap((edge) => [start, end].map((side) => `@${edge}-${side}{content:none}`))
    .join('');

/**
 * Whether a width is a whole number of pixels. Of another, Chromium rounds the width of the page area down and that of
 * the paper up, so that a box at the right edge of the paper is a pixel beside one of the page area.
 */
const isWhole = (widthMm: number): boolean => {
  const pixels = pixelsFromMm(widthMm);
  return Math.abs(pixels - Math.round(pixels)) < 0.01;
};

/**
 * The ground of the side column in the margins of page 1. It overlaps the column by one point, because viewers draw a
 * white hairline between areas that only touch.
 */
const asideBoxes = ({ aside }: Layout, { start, end }: Sides, widthMm: number): string => {
  if (aside.ground === 'none') return '';
  const side = aside.side === 'start' ? start : end;
  const width =
    side === 'right' && !isWhole(widthMm) ? 'calc(var(--aside-width) + 1px)' : 'var(--aside-width)';
  const box = `content:"";padding:0;background:var(--aside-ground);width:${width}`;
  return `@top-${side}{${box};margin-bottom:-1pt}@bottom-${side}{${box};margin-top:-1pt}`;
};

/** Page CSS: paper size, margins, and the texts in the margins from page 2 on. */
export const pageCss = (
  { direction }: Pick<ResumeView, 'direction'>,
  { layout }: Pick<Theme, 'layout'>,
  { paper, hasAside, hasBand, name }: PageSetup,
): string => {
  const { widthMm, heightMm } = papers[paper];
  const sides: Sides =
    direction === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
  const asideMm = hasAside ? asideWidthMm(layout, widthMm) : 0;
  const share = paperShare(paper);
  const context = { layout, name, direction };
  const side = isBleeding(layout) ? '0' : 'var(--page-side)';
  const first =
    (hasBand ? 'margin-top:0;' : '') +
    noBoxes(sides) +
    (hasAside ? asideBoxes(layout, sides, widthMm) : '');
  const narrow = share === 1 ? '' : `;--paper-share:${share}`;
  return (
    `:root{--paper-width:${widthMm}mm;--paper-height:${heightMm}mm;--aside-width:${asideMm}mm${narrow}}` +
    `@page{size:${widthMm}mm ${heightMm}mm;margin:var(--page-top) ${side} var(--page-bottom);` +
    marginBoxes('top', layout.runningHead, sides, context) +
    `${marginBoxes('bottom', layout.foot, sides, context)}}@page:first{${first}}`
  );
};
