import type { CheckReport, Finding } from '../check/report.ts';
import { pointerStart } from '../text/json-pointer.ts';
import { counted } from '../text/format-text.ts';

/** A checked document of a coverage résumé. */
export interface CheckedSample {
  readonly sample: string;
  readonly check: Pick<CheckReport, 'format' | 'findings'>;
}

/** Findings that do not depend on the theme: which fonts are installed. */
const independent: readonly Finding['code'][] = ['glyph_missing'];

/** The first step of a JSON Pointer: the section. */
const sectionOf = (path: string): string => pointerStart(path, 1);

/**
 * One sentence for all findings of one kind in one section, because a fault of a theme occurs in many documents.
 * "/volunteer: A text is missing: … (full pdf, full docx; 12 findings)"
 */
export const describeFindings = (documents: readonly CheckedSample[]): string[] => {
  const groups = new Map<string, { first: Finding; places: Set<string>; count: number }>();
  for (const { sample, check } of documents) {
    for (const finding of check.findings) {
      if (independent.includes(finding.code)) continue;
      const key = `${finding.code} ${sectionOf(finding.path)}`;
      const group = groups.get(key) ?? { first: finding, places: new Set(), count: 0 };
      group.places.add(`${sample} ${check.format}`);
      group.count += 1;
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ first, places, count }) => {
    const begin = first.path === '' ? '' : `${sectionOf(first.path)}: `;
    const page = first.page === undefined ? '' : `, page ${first.page}`;
    return `${begin}${first.message.replace(/\.$/, '')} (${[...places].join(', ')}${page}; ${counted(count, 'finding')})`;
  });
};
