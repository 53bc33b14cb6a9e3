import { PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { readContent, type MarkStart, type Paint } from '../../../src/pdf/content-stream.ts';
import {
  dictOf,
  entry,
  nameText,
  numberOf,
  pageContent,
  streamBytes,
} from '../../../src/pdf/objects.ts';
import { ownerOf, walkElements } from '../../../src/pdf/structure-tree.ts';
import type { LintFinding } from '../finding.ts';
import type { TaggedPdf } from './tagged-pdf.ts';

/** Checks that all painted content is either tagged or an artifact, never both (PDF/UA-1, 7.1 and 7.20). */
export const checkContent = (pdf: TaggedPdf): LintFinding[] => {
  const marks = claimedMarks(pdf);
  const drawn = new Map<PDFRef, number>();
  return pdf.pages.flatMap(({ node, ref }, index) => {
    const place = { owner: ref, resources: entry(node, 'Resources'), within: undefined };
    const findings = checkStream({ pdf, marks, drawn }, pageContent(node), place);
    return findings.map((finding) => ({ ...finding, page: index + 1 }));
  });
};

/** The state of a piece of content; undefined when it is neither tagged nor an artifact. */
type ContentState = 'tagged' | 'artifact' | undefined;

interface ContentScan {
  readonly pdf: TaggedPdf;
  readonly marks: ReadonlySet<string>;
  /** Number of times each form is drawn. */
  readonly drawn: Map<PDFRef, number>;
}

interface StreamPosition {
  /** The page or form to which marked-content ids belong. */
  readonly owner: PDFRef;
  readonly resources: PDFObject | undefined;
  readonly within: ContentState;
}

const claimedMarks = ({ structure }: TaggedPdf): Set<string> => {
  const marks = new Set<string>();
  walkElements(structure, ({ kids }) => {
    for (const kid of kids) if (kid.kind === 'content') marks.add(markKey(ownerOf(kid), kid.mcid));
  });
  return marks;
};

const markKey = (owner: PDFRef, mcid: number): string => `${owner.tag} ${mcid}`;

const checkStream = (
  reading: ContentScan,
  content: Uint8Array,
  place: StreamPosition,
): LintFinding[] => {
  const findings: LintFinding[] = [];
  const open: ContentState[] = [];
  for (const event of readContent(content)) {
    const standing = open.length > 0 ? open.at(-1) : place.within;
    if (event.kind === 'begin') {
      const next = stateOf(reading, event, place);
      if (next === 'artifact' && standing === 'tagged') {
        findings.push({ rule: '7.1-1', message: 'An artifact is inside tagged content.' });
      }
      if (next === 'tagged' && standing === 'artifact') {
        findings.push({ rule: '7.1-2', message: 'Tagged content is inside an artifact.' });
      }
      open.push(next ?? standing);
    } else if (event.kind === 'end') {
      open.pop();
    } else if (event.kind === 'paint') {
      findings.push(...checkPaint(reading, event, { ...place, within: standing }));
    }
  }
  return findings;
};

const stateOf = (
  { marks }: ContentScan,
  begin: MarkStart,
  { owner, resources }: StreamPosition,
): ContentState => {
  if (begin.tag === 'Artifact') return 'artifact';
  const properties = begin.properties && entry(entry(resources, 'Properties'), begin.properties);
  const mcid = begin.mcid ?? (properties ? numberOf(entry(properties, 'MCID')) : undefined);
  return mcid !== undefined && marks.has(markKey(owner, mcid)) ? 'tagged' : undefined;
};

const checkPaint = (reading: ContentScan, paint: Paint, place: StreamPosition): LintFinding[] => {
  const form = paint.name === undefined ? undefined : formNamed(place.resources, paint.name);
  if (form) return checkForm(reading, form, place);
  return place.within === undefined
    ? [{ rule: '7.1-3', message: `A ${paint.painted} is neither tagged nor an artifact.` }]
    : [];
};

const checkForm = (reading: ContentScan, owner: PDFRef, place: StreamPosition): LintFinding[] => {
  const { drawn, pdf } = reading;
  const form = pdf.context.lookup(owner);
  const times = (drawn.get(owner) ?? 0) + 1;
  drawn.set(owner, times);
  const content = streamBytes(form);
  const hasMarks = readContent(content).some(
    (event) => event.kind === 'begin' && event.mcid !== undefined,
  );
  const findings: LintFinding[] = [];
  if (entry(form, 'Ref') !== undefined) {
    findings.push({ rule: '7.20-1', message: 'A form refers to another document.' });
  }
  if (hasMarks && times > 1) {
    findings.push({ rule: '7.20-2', message: 'A form with tagged content is drawn twice.' });
  }
  if (times > 1) return findings;
  const resources = entry(form, 'Resources') ?? place.resources;
  return [...findings, ...checkStream(reading, content, { ...place, owner, resources })];
};

const formNamed = (resources: PDFObject | undefined, name: string): PDFRef | undefined => {
  const ref = dictOf(entry(resources, 'XObject'))?.get(PDFName.of(name));
  const object = entry(entry(resources, 'XObject'), name);
  return ref instanceof PDFRef && nameText(entry(object, 'Subtype')) === 'Form' ? ref : undefined;
};
