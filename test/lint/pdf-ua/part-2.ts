import type { PDFDict } from '@cantoo/pdf-lib';
import { allBookmarks } from '../../../src/pdf/bookmarks.ts';
import { entry, arrayItems, nameText } from '../../../src/pdf/objects.ts';
import type { LintFinding } from '../finding.ts';
import { hasPdf2Namespace, type TaggedPdf } from './tagged-pdf.ts';

/** Checks what PDF/UA-2 (ISO 14289-2) and PDF/A-4 require and PDF/UA-1 does not. Rules have the names of veraPDF. */
export const checkPart2 = (pdf: TaggedPdf): LintFinding[] => {
  if (pdf.part === 1) return [];
  const { context, structure } = pdf;
  const findings: LintFinding[] = [];
  const [root, ...others] = structure;
  if (root?.type !== 'Document' || others.length > 0 || !hasPdf2Namespace(root)) {
    const message = 'The only top element must be a Document in the namespace of PDF 2.0.';
    findings.push({ rule: '8.2.5.2', message });
  }
  if (!allBookmarks(pdf).every(pointsToElement)) {
    findings.push({ rule: '8.8', message: 'A bookmark does not point to a structure element.' });
  }
  const links = pdf.pages.flatMap(({ node }) => arrayItems(entry(node, 'Annots')));
  if (links.some((link) => entry(link, 'Dest') !== undefined)) {
    findings.push({ rule: '8.8', message: 'A link points to a place, not to an element.' });
  }
  if (context.trailerInfo.Info !== undefined) {
    findings.push({ rule: '6.1.3', message: 'PDF/A-4 does not allow an Info dictionary.' });
  }
  return findings;
};

const pointsToElement = (bookmark: PDFDict): boolean => {
  const [target] = arrayItems(entry(entry(bookmark, 'A'), 'SD'));
  const isElement = nameText(entry(target, 'Type')) === 'StructElem';
  return isElement && entry(bookmark, 'Dest') === undefined;
};
