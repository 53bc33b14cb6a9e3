import { linkTargets, readParts, wordParts } from '../../ooxml/package.ts';
import { isOn, visitXml, type XmlAttributes } from '../../ooxml/xml.ts';
import type { DraftFinding } from '../report.ts';
import { createTextCollector, type FileContent } from './file-content.ts';

/** Reads a Word file without the writer's code: the XML of its body, and links by relationships. */
export const readDocx = (bytes: Uint8Array): FileContent => {
  const parts = readParts(bytes, (path) =>
    [wordParts.document, wordParts.styles, wordParts.relationships].includes(path),
  );
  const collector = createTextCollector();
  const findings: DraftFinding[] = [];
  const links: string[] = [];
  const hiding = createHidingTracker(parts[wordParts.styles] ?? '');
  const targetOf = linkTargets(parts[wordParts.relationships] ?? '');
  let isText = false;
  visitXml(parts[wordParts.document] ?? '', {
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

/** How a style, a paragraph or a run shows its text. */
interface Look {
  isHidden: boolean;
  isWhite: boolean;
  /** Whether a dark ground is behind the text, on which white is visible. */
  hasGround: boolean;
}

const plainLook = (): Look => ({ isHidden: false, isWhite: false, hasGround: false });

/** Whether the style of the current paragraph hides text, or a property of the current run does. */
const createHidingTracker = (styles: string) => {
  const looks = readLooks(styles);
  let paragraph = plainLook();
  let run = plainLook();
  let isInRun = false;
  const addStyle = (look: Look, id: string): void => {
    const { isHidden, isWhite, hasGround } = looks.get(id) ?? plainLook();
    look.isHidden ||= isHidden;
    look.isWhite ||= isWhite;
    look.hasGround ||= hasGround;
  };
  const resetParagraph = (): void => {
    [paragraph, run, isInRun] = [plainLook(), plainLook(), false];
  };
  return {
    open(name: string, attributes: XmlAttributes): void {
      const { 'w:val': value = '' } = attributes;
      if (name === 'w:p') resetParagraph();
      else if (name === 'w:r') [run, isInRun] = [plainLook(), true];
      else if (name === 'w:pStyle') addStyle(paragraph, value);
      else if (name === 'w:rStyle') addStyle(run, value);
      else addProperty(isInRun || name !== 'w:shd' ? run : paragraph, name, attributes);
    },
    close(name: string): void {
      if (name === 'w:p') resetParagraph();
      else if (name === 'w:r') [run, isInRun] = [plainLook(), false];
    },
    isHidden(): boolean {
      if (paragraph.isHidden || run.isHidden) return true;
      return (paragraph.isWhite || run.isWhite) && !paragraph.hasGround && !run.hasGround;
    },
  };
};

/** Properties that make text invisible: hidden, smaller than two points, or white without a ground. */
const addProperty = (look: Look, name: string, attributes: XmlAttributes): void => {
  const { 'w:val': value, 'w:fill': fill = 'auto' } = attributes;
  if (name === 'w:vanish') {
    look.isHidden ||= isOn(value);
  } else if (name === 'w:color') look.isWhite ||= isWhite(value ?? '');
  // Half-points.
  else if (name === 'w:sz') look.isHidden ||= Number(value) < 4;
  else if (name === 'w:shd') look.hasGround ||= isDark(fill);
};

const isWhite = (color: string): boolean => /^f{6}$/i.test(color);

/** Whether white is visible on a colour of six hexadecimal digits; "auto" is the paper. */
const isDark = (color: string): boolean => {
  const channels = /^(..)(..)(..)$/
    .exec(color)
    ?.slice(1)
    .map((hex) => Number.parseInt(hex, 16));
  return channels !== undefined && channels.reduce((sum, channel) => sum + channel, 0) < 3 * 0xb0;
};

const readLooks = (xml: string): ReadonlyMap<string, Look> => {
  const looks = new Map<string, Look>();
  let look = plainLook();
  visitXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') {
        look = plainLook();
        looks.set(attributes['w:styleId'] ?? '', look);
      } else addProperty(look, name, attributes);
    },
  });
  return looks;
};
