import { linkTargets, readParts, wordParts } from '../../ooxml/package.ts';
import { isOn, visitXml, type XmlAttributes } from '../../ooxml/xml.ts';
import type { DraftFinding } from '../report.ts';
import { colorOfHex, isLost, white, type Color } from '../text-contrast.ts';
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
  /** The colour of the letters, if one is stated. */
  color?: Color | undefined;
  /** The colour behind the letters, if it is not that of the paper. */
  ground?: Color | undefined;
  /** The style below it. */
  style?: Look | undefined;
}

const plainLook = (): Look => ({ isHidden: false });

/** Whether the style of the current paragraph hides text, or a property of the current run does. */
const createHidingTracker = (styles: string) => {
  const looks = readLooks(styles);
  let paragraph = plainLook();
  let run = plainLook();
  let isInRun = false;
  const resetParagraph = (): void => {
    [paragraph, run, isInRun] = [plainLook(), plainLook(), false];
  };
  return {
    open(name: string, attributes: XmlAttributes): void {
      const { 'w:val': value = '' } = attributes;
      if (name === 'w:p') resetParagraph();
      else if (name === 'w:r') [run, isInRun] = [plainLook(), true];
      else if (name === 'w:pStyle') paragraph.style = looks.get(value);
      else if (name === 'w:rStyle') run.style = looks.get(value);
      else addProperty(isInRun || name !== 'w:shd' ? run : paragraph, name, attributes);
    },
    close(name: string): void {
      if (name === 'w:p') resetParagraph();
      else if (name === 'w:r') [run, isInRun] = [plainLook(), false];
    },
    isHidden(): boolean {
      const all = [run, run.style, paragraph, paragraph.style];
      const color = all.find((look) => look?.color)?.color;
      const ground = all.find((look) => look?.ground)?.ground;
      const isOff = color !== undefined && isLost(color, ground ?? paperFor(color));
      return isOff || all.some((look) => look?.isHidden);
    },
  };
};

/** The ground of letters without a stated one: paper for white; else none is known, because a column drawn behind them is not read. */
const paperFor = (color: Color): Color | undefined =>
  color.every((channel) => channel === 1) ? white : undefined;

/** Properties that may make text invisible: hidden, smaller than two points, and its colours. */
const addProperty = (look: Look, name: string, attributes: XmlAttributes): void => {
  const { 'w:val': value = '', 'w:fill': fill = 'auto' } = attributes;
  if (name === 'w:vanish') {
    look.isHidden ||= isOn(attributes['w:val']);
  } else if (name === 'w:color') look.color ??= colorOfHex(value);
  // Half-points.
  else if (name === 'w:sz') look.isHidden ||= Number(value) < 4;
  else if (name === 'w:shd') look.ground ??= colorOfHex(fill);
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
