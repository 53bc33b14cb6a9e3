import { strFromU8, unzipSync } from 'fflate';
import { unescapeXml } from '../../text/xml.ts';
import type { DraftRemark, FindingCode } from '../report.ts';
import { createTextCollector, type FileContent } from './file-content.ts';

const bodyPart = 'word/document.xml';
const stylesPart = 'word/styles.xml';
const relationsPart = 'word/_rels/document.xml.rels';

/** Reads a Word file without the writer's code: the XML of its body, and links by relationships. */
export const readDocx = (bytes: Uint8Array): FileContent => {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => [bodyPart, stylesPart, relationsPart].includes(name),
  });
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const targets = readTargets(read(relationsPart));
  const hidingStyles = readHidingStyles(read(stylesPart));
  const collector = createTextCollector();
  const findings: DraftRemark<FindingCode>[] = [];
  const links: string[] = [];
  /** Whether the style of the paragraph hides text, and whether the current run does. */
  let isHidden = { paragraph: false, run: false };
  for (const { text, name, closes, attributes } of readXml(read(bodyPart))) {
    const value = attribute(attributes, 'w:val') ?? '';
    if (text !== undefined) {
      collector.add(text);
      if (text.trim() === '' || !(isHidden.paragraph || isHidden.run)) continue;
      findings.push({
        code: 'text_hidden',
        pointer: '',
        text,
        message: `"${text}" is not visible.`,
      });
    } else if (name === 'w:p') {
      if (closes) collector.endLine();
      isHidden = { paragraph: false, run: false };
    } else if (name === 'w:r') isHidden = { ...isHidden, run: false };
    else if (name === 'w:pStyle') isHidden = { ...isHidden, paragraph: hidingStyles.has(value) };
    else if (isHiding(name, attributes) || (name === 'w:rStyle' && hidingStyles.has(value)))
      isHidden = { ...isHidden, run: true };
    else if (name === 'w:hyperlink' && !closes) {
      const target = targets.get(attribute(attributes, 'r:id') ?? '');
      // Word stores the part of an address after "#" separately.
      const fragment = attribute(attributes, 'w:anchor');
      if (target !== undefined) links.push(target + (fragment === undefined ? '' : `#${fragment}`));
    }
  }
  return { text: collector.done(), isInPaintOrder: false, hasMarkers: false, links, findings };
};

interface XmlPart {
  /** Only for text elements; other elements give their tags. */
  readonly text?: string;
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
}

// Matches whole text elements, but only the tags of other elements; the rest is white space.
const tags = /<(?:w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|(\/?)([a-zA-Z]+:\w+)((?:\s[^<>]*)?)\/?>)/g;

function* readXml(xml: string): Generator<XmlPart> {
  for (const [, text, closing, name = '', attributes = ''] of xml.matchAll(tags)) {
    const part = { name, closes: closing === '/', attributes };
    yield text === undefined ? part : { ...part, text: unescapeXml(text) };
  }
}

/** Whether a property makes text invisible: hidden, white, or smaller than two points. */
const isHiding = (name: string, attributes: string): boolean => {
  const value = attribute(attributes, 'w:val');
  if (name === 'w:vanish') return value === undefined || !/^(?:0|false|off)$/.test(value);
  if (name === 'w:color') return /^f{6}$/i.test(value ?? '');
  // Half-points.
  return name === 'w:sz' && Number(value) < 4;
};

const readHidingStyles = (xml: string): ReadonlySet<string> => {
  const hiding = new Set<string>();
  let style = '';
  for (const { name, attributes } of readXml(xml)) {
    if (name === 'w:style') style = attribute(attributes, 'w:styleId') ?? '';
    else if (isHiding(name, attributes)) hiding.add(style);
  }
  return hiding;
};

const attribute = (attributes: string, name: string): string | undefined => {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
};

const readTargets = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(xml.matchAll(/<Relationship\s([^<>]*)>/g), ([, attributes = '']) => [
      attribute(attributes, 'Id') ?? '',
      attribute(attributes, 'Target') ?? '',
    ]),
  );
