import type { LintFinding } from '../finding.ts';

/** Finds documents with months in several styles. Years alone match every style. */
export const checkDates = (periods: readonly string[]): LintFinding[] => {
  const examples = new Map<string, string>();
  for (const period of periods) {
    for (const { name, pattern } of styles) {
      const isUsed = [...period.matchAll(pattern)].some(([date]) => !isNoDate(date));
      if (isUsed && !examples.has(name)) examples.set(name, period);
    }
  }
  if (examples.size <= 1) return [];
  const seen = [...examples].map(([name, period]) => `${name} ("${period}")`).join(', ');
  return [{ rule: 'date-style', message: `Months are written in several ways: ${seen}.` }];
};

/** "2020-13": an invalid date is printed as written and has no style. */
const isNoDate = (date: string): boolean => /^\d{4}-/.test(date) && !isoDate(date).startsWith(date);

const isoDate = (date: string): string => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
};

const styles: readonly { name: string; pattern: RegExp }[] = [
  { name: '2020-06', pattern: /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/g },
  { name: '06/2020', pattern: /(?<!\d)\d{1,2}\/\d{4}(?!\d)/g },
  { name: '06.2020', pattern: /(?<!\d)\d{1,2}\.\d{4}(?!\d)/g },
  { name: '2020年6月', pattern: /\d{4}\s*[年년]\s*\d{1,2}/g },
  {
    name: 'June 2020',
    pattern: /(?<![\p{L}\p{M}.’'])[.’']*\p{L}[\p{L}\p{M}.’']*(?:\s+de)?\s+\d{4}(?!\d)/gu,
  },
];
