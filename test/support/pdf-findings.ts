import { readPdfSource } from '../../src/formats/pdf/embedded-source.ts';
import type { PdfStandard } from '../../src/options/schema.ts';
import { lintAts } from '../lint/ats.ts';
import { lintTraces } from '../lint/determinism.ts';
import { expectedText } from '../lint/expected-text.ts';
import type { LintFinding } from '../lint/finding.ts';
import { lintPdfUa } from '../lint/pdf-ua.ts';
import { lintTagTree } from '../lint/tag-tree.ts';
import { asideIds } from '../../src/theme/layout.ts';
import { printedOrders } from './printed-order.ts';
import { viewOf } from './view-of.ts';

/**
 * All findings of our checks in the PDF of a résumé in a theme, one per line. Of several orders that the sections may
 * have, the one with the fewest findings counts.
 */
export const pdfFindings = async (
  pdf: Uint8Array,
  text: string,
  themeName: string,
  standard: PdfStandard = 'ua1+a3a',
): Promise<string[]> => {
  const { view, theme, source } = await viewOf(text, themeName);
  const ordered = printedOrders(view, theme).map(async (each) => {
    const expected = expectedText(each, asideIds(theme.layout), theme.layout);
    return (await Promise.all([lintTagTree(pdf, expected), lintAts(pdf, expected)])).flat();
  });
  const [fewest = []] = (await Promise.all(ordered)).sort(
    (one, other) => one.length - other.length,
  );
  const findings = await Promise.all([
    lintPdfUa(pdf, standard === 'ua1+a3a' ? 1 : 2),
    lintTraces(pdf),
    lintSource(pdf, source),
  ]);
  return [...findings.flat(), ...fewest].map(({ rule, message, page }) => {
    return `${rule}: ${message}${page === undefined ? '' : ` (page ${page})`}`;
  });
};

/** The résumé inside is the given one, except for its photos: those are embedded as printed. */
const lintSource = async (pdf: Uint8Array, source: unknown): Promise<LintFinding[]> => {
  const attachment = await readPdfSource(pdf);
  const inside: unknown = JSON.parse(attachment?.text ?? 'null');
  if (withoutPhotos(inside) === withoutPhotos(source)) return [];
  return [{ rule: 'source', message: 'The résumé inside is not the one that was given.' }];
};

const withoutPhotos = (resume: unknown): string =>
  JSON.stringify(resume, (key, value: unknown) =>
    ['image', 'picture', 'photo'].includes(key) && typeof value === 'string' ? undefined : value,
  );
