import type { LintFinding } from './finding.ts';
import { checkAnnotations } from './pdf-ua/annotations.ts';
import { checkContent } from './pdf-ua/content.ts';
import { checkDocument } from './pdf-ua/document.ts';
import { checkFonts } from './pdf-ua/fonts.ts';
import { checkNesting } from './pdf-ua/nesting.ts';
import { checkPart2 } from './pdf-ua/part-2.ts';
import { checkStructure } from './pdf-ua/structure.ts';
import { checkTables } from './pdf-ua/tables.ts';
import { openTaggedPdf, type PdfUaPart } from './pdf-ua/tagged-pdf.ts';

/**
 * Checks the conditions of a part of PDF/UA (ISO 14289) that a program can check and a printed page can violate.
 * Rules have the names of veraPDF. Not covered: forms, media, optional content, glyph widths.
 */
export const lintPdfUa = async (bytes: Uint8Array, part: PdfUaPart = 1): Promise<LintFinding[]> => {
  const pdf = await openTaggedPdf(bytes, part);
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
  checkPart2,
] as const;
