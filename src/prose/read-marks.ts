import { takeDates } from './dates.ts';
import { stringsIn } from '../text/json.ts';
import { columnSeparator } from './head-parts.ts';
import { anyLabel } from './labels.ts';
import type { ProseLine } from './line.ts';

/** Dates that the résumé has in another form, and labels whose field the résumé has. */
export const readMarks = (
  lines: readonly ProseLine[],
  {
    read,
    value,
  }: {
    /** Titles by line. */
    readonly read: ReadonlyMap<number, readonly string[]>;
    readonly value: unknown;
  },
): ReadonlyMap<number, readonly string[]> => {
  const values = new Set(stringsIn(value));
  const marks = new Map(read);
  for (const { line, text } of lines) {
    const { period, written } = takeDates(text);
    const dates = [period?.startDate, period?.endDate].filter((date) => date !== undefined);
    const isKept = dates.length > 0 && dates.every((date) => values.has(date));
    const parts = text.split(columnSeparator).flatMap((part) => anyLabel.exec(part)?.[0] ?? []);
    const grade = /(?:[([]|[,;] )(?:final )?(\p{L}+)[ :]+\d[\d.,/ ]*(?:[)\]]|$)/u.exec(text)?.[1];
    if (grade !== undefined && anyLabel.test(grade)) parts.push(grade);
    const found = [...(isKept && written !== undefined ? [written] : []), ...parts];
    if (found.length > 0) marks.set(line, [...(marks.get(line) ?? []), ...found]);
  }
  return marks;
};
