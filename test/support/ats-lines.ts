import type { Line, LineItem } from '../../src/check/ats/line.ts';

/** An item in bold if it stands between asterisks: `*Acme*`. */
const item = (text: string): LineItem => {
  const isBold = text.startsWith('*') && text.endsWith('*');
  return { text: isBold ? text.slice(1, -1) : text, isBold, size: 10 };
};

/** Lines as in a Word file; two or more spaces separate items. */
export const linesOf = (...texts: readonly string[]): Line[] =>
  texts.map((text) => ({ items: text.split(/ {2,}/).map(item) }));
