import { readParts, readRelationships } from '../../ooxml/package.ts';
import { visitXml, type XmlAttributes } from '../../ooxml/xml.ts';
import type { DraftRemark, FindingCode } from '../report.ts';
import { createTextCollector, type FileContent } from './file-content.ts';

const bodyPart = 'word/document.xml';
const stylesPart = 'word/styles.xml';
const relationsPart = 'word/_rels/document.xml.rels';

/** Reads a Word file without the writer's code: the XML of its body, and links by relationships. */
export const readDocx = (bytes: Uint8Array): FileContent => {
  const parts = readParts(bytes, ({ name }) =>
    [bodyPart, stylesPart, relationsPart].includes(name),
  );
  const collector = createTextCollector();
  const findings: DraftRemark<FindingCode>[] = [];
  const links: string[] = [];
  const hiding = createHidingTracker(parts[stylesPart] ?? '');
  const targetOf = readTargets(parts[relationsPart] ?? '');
  let isText = false;
  visitXml(parts[bodyPart] ?? '', {
    open(name, attributes) {
      isText = name === 'w:t';
      hiding.open(name, attributes);
      const target = name === 'w:hyperlink' ? targetOf(attributes) : undefined;
      if (target !== undefined) links.push(target);
    },
    close(name) {
      isText = false;
      hiding.close(name);
      if (name === 'w:p') collector.endLine();
    },
    text(text) {
      if (!isText) return;
      collector.add(text);
      if (text.trim() === '' || !hiding.isHidden()) return;
      const message = `"${text}" is not visible.`;
      findings.push({ code: 'text_hidden', pointer: '', text, message });
    },
  });
  return { text: collector.done(), isInPaintOrder: false, hasMarkers: false, links, findings };
};

/** Whether the style of the current paragraph hides text, or a property of the current run does. */
const createHidingTracker = (styles: string) => {
  const hidingStyles = readHidingStyles(styles);
  let isParagraphHidden = false;
  let isRunHidden = false;
  const resetRun = (): void => {
    isRunHidden = false;
  };
  const resetParagraph = (): void => {
    isParagraphHidden = false;
    resetRun();
  };
  return {
    open(name: string, attributes: XmlAttributes): void {
      const { 'w:val': value = '' } = attributes;
      if (name === 'w:p') resetParagraph();
      else if (name === 'w:r') resetRun();
      else if (name === 'w:pStyle') isParagraphHidden = hidingStyles.has(value);
      else if (name === 'w:rStyle') isRunHidden ||= hidingStyles.has(value);
      else isRunHidden ||= isHiding(name, attributes);
    },
    close(name: string): void {
      if (name === 'w:p') resetParagraph();
      else if (name === 'w:r') resetRun();
    },
    isHidden: (): boolean => isParagraphHidden || isRunHidden,
  };
};

/** Whether a property makes text invisible: hidden, white, or smaller than two points. */
const isHiding = (name: string, { 'w:val': value }: XmlAttributes): boolean => {
  if (name === 'w:vanish') return value === undefined || !/^(?:0|false|off)$/.test(value);
  if (name === 'w:color') return /^f{6}$/i.test(value ?? '');
  // Half-points.
  return name === 'w:sz' && Number(value) < 4;
};

const readHidingStyles = (xml: string): ReadonlySet<string> => {
  const hiding = new Set<string>();
  let style = '';
  visitXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      else if (isHiding(name, attributes)) hiding.add(style);
    },
  });
  return hiding;
};

/** The address of a hyperlink. Word stores the part of an address after "#" separately. */
const readTargets = (xml: string): ((hyperlink: XmlAttributes) => string | undefined) => {
  const targets = new Map(readRelationships(xml).map(({ id, target }) => [id, target]));
  return ({ 'r:id': id = '', 'w:anchor': fragment }) => {
    const target = targets.get(id);
    return target === undefined || fragment === undefined ? target : `${target}#${fragment}`;
  };
};
