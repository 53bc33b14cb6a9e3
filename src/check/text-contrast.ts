import { contains, type Box } from '../pdf/box.ts';
import type { Point } from '../pdf/matrix.ts';

/** Red, green and blue, 0 to 1. */
export type Color = readonly [number, number, number];

export const black: Color = [0, 0, 0];
export const white: Color = [1, 1, 1];

/** A painted area. A picture and a pattern have no single colour. */
export interface Ground {
  readonly color: Color | undefined;
  readonly opacity: number;
  readonly box: Box;
}

/** The colour that operands of a PDF state: grey, RGB or CMYK; undefined for a pattern. */
export const colorOfOperands = (operands: string): Color | undefined => {
  if (!/^[\d.]/.test(operands)) return undefined;
  const [first = 0, second, third = 0, black] = operands.split(/\s+/).map(Number);
  if (second === undefined) return [first, first, first];
  if (black === undefined) return [first, second, third];
  const [cyan, magenta, yellow] = [first, second, third].map((ink) => (1 - ink) * (1 - black));
  return [cyan ?? 0, magenta ?? 0, yellow ?? 0];
};

/** The colour of six hexadecimal digits, "#2563eb"; undefined for "auto". */
export const colorOfHex = (hex: string): Color | undefined => {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex)?.slice(1);
  const [red = 0, green = 0, blue = 0] =
    channels?.map((channel) => Number.parseInt(channel, 16) / 255) ?? [];
  return channels && [red, green, blue];
};

/** A painted area that is not larger is a line or a rule, and not a ground of letters. In points. */
const leastGround = 3;

const isGround = ([left, bottom, right, top]: Box): boolean =>
  right - left > leastGround && top - bottom > leastGround;

const mix = (over: Color, below: Color, opacity: number): Color => {
  const [red, green, blue] = over.map(
    (value, at) => value * opacity + (below[at] ?? 0) * (1 - opacity),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
};

/** The colour below a point: white paper and what is painted on it; undefined where that is no single colour. */
export const groundAt = (grounds: readonly Ground[], point: Point): Color | undefined =>
  grounds.reduce<Color | undefined>((below, { color, opacity, box }) => {
    if (!isGround(box) || !contains(box, point)) return below;
    return color && below && mix(color, below, opacity);
  }, white);

/** Letters with less contrast to their ground count as invisible. Readable text has at least 4.5 : 1. */
const leastContrast = 1.25;

/** One linear channel of sRGB. */
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const luminance = ([red, green, blue]: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export const contrastOf = (one: Color, other: Color): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Whether text of a colour cannot be told from its ground: their contrast (WCAG 2.2) is too low, whatever their hues. */
export const isLost = (text: Color, ground: Color | undefined): boolean =>
  ground !== undefined && contrastOf(text, ground) < leastContrast;
