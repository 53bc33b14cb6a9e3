import { PDFArray, PDFRef, type PDFDict } from '@cantoo/pdf-lib';
import { dictOf, entry, nameText, numberOf, stringOf } from '../../../src/pdf/objects.ts';
import { walkElements, type Element } from '../../../src/pdf/structure-tree.ts';
import type { LintFinding } from '../finding.ts';
import type { TaggedPdf } from './tagged-pdf.ts';

/** Checks that links and other annotations are in the structure, described, and in tab order (PDF/UA-1, 7.18). */
export const checkAnnotations = (pdf: TaggedPdf): LintFinding[] => {
  const elementOf = new Map<PDFRef, Element>();
  walkElements(pdf.structure, (element) => {
    for (const kid of element.kids) if (kid.kind === 'object') elementOf.set(kid.object, element);
  });
  return pdf.pages.flatMap(({ node }, index) => {
    const annotations = entry(node, 'Annots');
    if (!(annotations instanceof PDFArray) || annotations.size() === 0) return [];
    const page = index + 1;
    const untabbed = nameText(entry(node, 'Tabs')) !== 'S';
    return [
      ...(untabbed
        ? [{ rule: '7.18.3-1', message: 'Tab order does not follow the structure.', page }]
        : []),
      ...annotations.asArray().flatMap((ref): LintFinding[] => {
        const annotation = dictOf(pdf.context.lookup(ref));
        const element = ref instanceof PDFRef ? elementOf.get(ref) : undefined;
        return annotation
          ? checkAnnotation(pdf, annotation, element).map((finding) => ({ ...finding, page }))
          : [];
      }),
    ];
  });
};

const checkAnnotation = (
  { typeOf }: TaggedPdf,
  annotation: PDFDict,
  element: Element | undefined,
): LintFinding[] => {
  const kind = nameText(entry(annotation, 'Subtype')) ?? '';
  const isHidden = ((numberOf(entry(annotation, 'F')) ?? 0) & 2) === 2;
  // Fields and pop-ups have separate rules, and résumés do not contain them.
  if (isHidden || kind === 'Widget' || kind === 'Popup') return [];
  const findings: LintFinding[] = [];
  const wanted = kind === 'Link' ? 'Link' : 'Annot';
  if ((element && typeOf(element)) !== wanted && kind !== 'PrinterMark') {
    const rule = kind === 'Link' ? '7.18.5-1' : '7.18.1-1';
    findings.push({ rule, message: `An annotation ${kind} is not in an element ${wanted}.` });
  }
  const contents = stringOf(entry(annotation, 'Contents'));
  if (kind === 'Link' && !contents) {
    findings.push({ rule: '7.18.5-2', message: 'A link does not describe its target.' });
  }
  if (!contents && !(element && stringOf(entry(element.dict, 'Alt')))) {
    findings.push({
      rule: '7.18.1-2',
      message: `An annotation ${kind} does not have a description.`,
    });
  }
  if (kind === 'TrapNet') {
    findings.push({ rule: '7.18.2-1', message: 'There is a trap network annotation.' });
  }
  return findings;
};
