import * as z from 'zod';

/** A whole number in a range, both ends included. */
export const integer = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most);

/** Several values in one variable, separated by commas, spaces or lines. */
export const stringList = (each: RegExp, words: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((parts) => parts.every((part) => each.test(part)), `each must be ${words}`);
