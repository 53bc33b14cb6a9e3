import { readEmbeddedSource } from '../../src/formats/pdf/embedded-source.ts';
import { lintAts } from '../lint/ats.ts';
import { lintTraces } from '../lint/determinism.ts';
import { expectedText } from '../lint/expected-text.ts';
import type { LintFinding } from '../lint/finding.ts';
import { lintPdfUa } from '../lint/pdf-ua.ts';
import { lintTagTree } from '../lint/tag-tree.ts';
import { asideIds } from '../../src/theme/layout.ts';
import { viewOf } from './view-of.ts';

/** All findings of our checks in the PDF of a résumé in a theme, one per line. */
export const pdfFindings = async (
  pdf: Uint8Array,
  text: string,
  themeName: string,
): Promise<string[]> => {
  const { view, theme, source } = await viewOf(text, themeName);
  const expected = expectedText(view, asideIds(theme.layout), theme.layout);
  const findings = await Promise.all([
    lintPdfUa(pdf),
    lintTagTree(pdf, expected),
    lintAts(pdf, expected),
    lintTraces(pdf),
    lintSource(pdf, source),
  ]);
  return findings.flat().map(({ rule, message, page }) => {
    return `${rule}: ${message}${page === undefined ? '' : ` (page ${page})`}`;
  });
};

/** The résumé inside is the given one, except for its photos: those are embedded as printed. */
const lintSource = async (pdf: Uint8Array, source: unknown): Promise<LintFinding[]> => {
  const attachment = await readEmbeddedSource(pdf);
  const inside: unknown = JSON.parse(attachment?.text ?? 'null');
  if (withoutPhotos(inside) === withoutPhotos(source)) return [];
  return [{ rule: 'source', message: 'The résumé inside is not the one that was given.' }];
};

const withoutPhotos = (resume: unknown): string =>
  JSON.stringify(resume, (key, value: unknown) =>
    ['image', 'picture', 'photo'].includes(key) && typeof value === 'string' ? undefined : value,
  );
