import { mayBeLabelOfName, mayBeName, withNameAt } from './name-form.ts';
import type { Row } from './pdf-rows.ts';

/**
 * The rows of the first page with the name first. In a page of two columns the name may be above the second one, behind
 * all texts of the first: it is the only text in the largest letters.
 */
export const withNameFirst = (rows: readonly Row[]): readonly Row[] => {
  const largest = rows.reduce((most, { size }) => Math.max(most, size), 0);
  const found = rows.flatMap((row, index) => (row.size === largest ? [index] : []));
  const [at = 0] = found;
  const [first, name] = [rows[0], rows[at]];
  if (at === 0 || found.length > 1 || !first || !name || !mayBeName(name.text)) return rows;
  const label = rows[at + 1];
  // A row of the other column never continues the name or its label.
  const apart = rows.with(0, { ...first, gap: first.gap ?? 3 * name.size });
  return withNameAt(apart, at, label !== undefined && isBelow(label, name));
};

const isBelow = ({ text, start, size }: Row, name: Row): boolean =>
  Math.abs(start - name.start) < size && mayBeLabelOfName(text);
