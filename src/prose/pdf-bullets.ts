import type { Shape } from '../check/ats/read-pdf-shapes.ts';

/** Room between a bullet and its text, in points. */
const room = 24;

/** Whether a bullet is drawn before a text in one of the first lines, at the height of small letters. */
export const hasDrawnBullet = (
  shapes: readonly Shape[],
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): boolean =>
  shapes.some(
    (shape) =>
      shape.x < x &&
      shape.x > x - room &&
      shape.height < size / 2 &&
      Math.abs(shape.y - y - 0.3 * size) < 0.3 * size,
  );
