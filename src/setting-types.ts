import * as z from 'zod';

/** A whole number in a variable. */
export const integer = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most);

/** The path of a file or folder, if one is given. */
export const path = (description: string) => z.string().min(1).optional().meta({ description });

/** Several values in one variable, separated by commas, spaces or lines. */
export const stringList = (each: RegExp, words: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((parts) => parts.every((part) => each.test(part)), `each must be ${words}`);

/** A host, with the port if it is not the usual one. */
export const hostName = /^(?=.*[a-z])[a-z\d-]+(\.[a-z\d-]+)*(:\d{1,5})?$/i;

/** `12h` or `7d` → milliseconds. */
export const duration = z
  .string()
  .regex(/^[1-9]\d{0,3}[hd]$/, 'must be a number of hours or days like 12h or 7d')
  .transform((text) => parseInt(text) * (text.endsWith('d') ? 24 : 1) * 3_600_000);
