import type { LintFinding } from './finding.ts';
import { checkAnnotations } from './pdf-ua/annotations.ts';
import { checkContent } from './pdf-ua/content.ts';
import { checkDocument } from './pdf-ua/document.ts';
import { checkFonts } from './pdf-ua/fonts.ts';
import { checkNesting } from './pdf-ua/nesting.ts';
import { checkStructure } from './pdf-ua/structure.ts';
import { checkTables } from './pdf-ua/tables.ts';
import { openTaggedPdf } from './pdf-ua/tagged-pdf.ts';

/**
 * Checks the conditions of PDF/UA-1 (ISO 14289-1) that a program can check and a printed page can violate.
 * Rules have the names of veraPDF. Not covered: forms, media, optional content, glyph widths.
 */
export const lintPdfUa = async (bytes: Uint8Array): Promise<LintFinding[]> => {
  const pdf = await openTaggedPdf(bytes);
  const findings = checks.flatMap((check) => check(pdf));
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...distinct.values()];
};

const checks = [
  checkDocument,
  checkStructure,
  checkNesting,
  checkTables,
  checkContent,
  checkAnnotations,
  checkFonts,
] as const;
