import { monoWidth } from '../../fonts/families.ts';
import { familyList } from '../../fonts/font-face-rule.ts';
import type { SelectedFonts } from '../../fonts/select-fonts.ts';
import { rounded } from '../../text/format-text.ts';
import { kebabCase } from '../../text/slug.ts';
import { bulletSign, photoRatio, type Layout } from '../../theme/layout.ts';
import type { Tokens } from '../../theme/manifest.ts';
import type { Theme } from '../../theme/theme.ts';
import { contactIcons } from './contact-icons.ts';
import { cssString } from './css-string.ts';

/** Custom properties in points, multiplied by `--fit-<factor>` of the page. */
const scaled = (
  prefix: string,
  points: Readonly<Record<string, number>>,
  factor: string,
): string[] =>
  Object.entries(points).map(
    ([name, value]) => `--${prefix}-${name}:calc(${value}pt*var(--fit-${factor},1))`,
  );

const unscaled = (prefix: string, values: Readonly<Record<string, string | number>>): string[] =>
  Object.entries(values).map(([name, value]) => `--${prefix}-${kebabCase(name)}:${value}`);

/** The bullet with the space after it. */
const bulletOf = (layout: Layout): string => {
  const sign = bulletSign(layout);
  return sign === '' ? '""' : cssString(`${sign}  `);
};

/** Icons have the colour of titles at the place of the contacts. */
const iconColor = ({ color }: Tokens, { header, aside }: Layout): string => {
  const isOnGround = aside.contacts ? aside.ground === 'dark' : header === 'band';
  return isOnGround ? color.onGroundAccent : color.accent;
};

/**
 * The least indent of a list, × size: Chromium does not print a bullet that begins far outside the text. With its two
 * spaces it is as wide as three letters, which are wide in a family of one width.
 */
const bulletWidth = (family: string): number => 3 * (monoWidth(family) ?? 0);

/**
 * The tokens as CSS custom properties of the root. Setting `--fit-size`, `--fit-space`, `--fit-leading` or
 * `--fit-margin` on the root rescales sizes, gaps, line height or page margins of the whole document.
 */
export const customProperties = (
  { tokens, layout }: Pick<Theme, 'tokens' | 'layout'>,
  { fallbacks }: SelectedFonts,
  leadingFactor: number,
): string => {
  const { font, size, weight, color, space, leading, page } = tokens;
  const { indent, ...gaps } = space;
  const margin = (millimetres: number): string => `calc(${millimetres}mm*var(--fit-margin,1))`;
  const properties = [
    `--font-body:${familyList([font.body, ...fallbacks])}`,
    `--font-heading:${familyList([font.heading, ...fallbacks])}`,
    ...scaled('size', size, 'size'),
    ...unscaled('weight', weight),
    ...unscaled('color', color),
    ...scaled('space', gaps, 'space'),
    // The indent scales with the font size, because it holds the bullet.
    ...scaled('space', { indent: Math.max(indent, bulletWidth(font.body) * size.body) }, 'size'),
    `--leading:calc(${leading}*${leadingFactor}*var(--fit-leading,1))`,
    `--page-top:${margin(page.marginTopMm)}`,
    `--page-side:${margin(page.marginSideMm)}`,
    `--page-bottom:${margin(page.marginBottomMm)}`,
    `--gutter:${page.gutterMm}mm`,
    `--gutter-gap:${page.gutterGapMm}mm`,
    `--term-label:${page.termMm}mm`,
    `--photo-width:${layout.photo.widthMm}mm`,
    `--photo-height:${rounded(layout.photo.widthMm * photoRatio[layout.photo.shape], 2)}mm`,
    `--bullet:${bulletOf(layout)}`,
    ...(layout.contactIcons ? contactIcons(iconColor(tokens, layout)) : []),
  ];
  return `:root{${properties.join(';')}}`;
};
