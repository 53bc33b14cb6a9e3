import type { NamedStrings } from './parse.ts';

/** Options are texts: `true` means on, a list means names separated by commas. */
export const optionText = (value: unknown): unknown => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(String).join(',') : value;
};

/** The options of a file or a line as texts. */
export const optionStrings = (options: NamedStrings): NamedStrings =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, optionText(value)]));
