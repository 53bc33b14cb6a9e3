import type { Resume } from '../../src/resume/schema/resume.ts';
import { isObject } from '../../src/text/json.ts';

/** Fields of a résumé that a reader has right, by kind: "work.position". */
export type ProseScore = Readonly<Record<string, { readonly right: number; readonly all: number }>>;

/** Letters and digits of a text; dates keep their form. */
const folded = (value: unknown): string =>
  String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Texts of an entry by field; every item of a list is a field of its own. */
const fieldsOf = (entry: unknown, prefix: string): (readonly [string, string])[] => {
  if (Array.isArray(entry)) return entry.flatMap((item) => fieldsOf(item, prefix));
  if (!isObject(entry)) return [[prefix, folded(entry)]];
  return Object.entries(entry).flatMap(([key, value]) => fieldsOf(value, `${prefix}.${key}`));
};

const rightOf = (truth: readonly (readonly [string, string])[], read: unknown, prefix: string) => {
  const left = fieldsOf(read, prefix).map((field) => field.join('\n'));
  return truth.map((field) => {
    const at = left.indexOf(field.join('\n'));
    if (at >= 0) left.splice(at, 1);
    return { key: field[0], isRight: at >= 0 };
  });
};

/**
 * Scores a read résumé field by field. A field is right if the entry of the same section that has most fields of its entry has
 * it with the same letters and digits; each read entry serves one entry.
 */
export const scoreProse = (read: Resume, truth: Resume): ProseScore => {
  const score: Record<string, { right: number; all: number }> = {};
  const count = (results: ReturnType<typeof rightOf>): void => {
    for (const { key, isRight } of results) {
      const kind = (score[key] ??= { right: 0, all: 0 });
      kind.all += 1;
      kind.right += Number(isRight);
    }
  };
  for (const [section, wanted] of Object.entries(truth)) {
    const found: unknown = read[section];
    if (!Array.isArray(wanted)) count(rightOf(fieldsOf(wanted, section), found ?? {}, section));
    else {
      const left: unknown[] = Array.isArray(found) ? [...found] : [];
      for (const entry of wanted as unknown[]) {
        const fields = fieldsOf(entry, section);
        const results = left.map((each) => rightOf(fields, each, section));
        const sums = results.map((result) => result.filter(({ isRight }) => isRight).length);
        const best = sums.indexOf(Math.max(0, ...sums));
        count(results[best] ?? rightOf(fields, {}, section));
        if (best >= 0) left.splice(best, 1);
      }
    }
  }
  return score;
};

/** The share of right fields. */
export const shareOf = (score: ProseScore): number => {
  const kinds = Object.values(score);
  const all = kinds.reduce((sum, each) => sum + each.all, 0);
  return all === 0 ? 1 : kinds.reduce((sum, each) => sum + each.right, 0) / all;
};
