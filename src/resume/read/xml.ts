import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { RenderError } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { pointerOf, type Path } from '../../text/json-pointer.ts';
import type { Position } from '../../text/position.ts';
import { tooDeep, tooLarge, tooManyValues } from '../check-limits.ts';
import { syntaxError, type SourceDocument } from './source-document.ts';

/** An element while it is read. */
interface OpenElement {
  readonly name: string;
  readonly position: Position;
  readonly attributes: Readonly<Record<string, string>>;
  /** The elements below it that are read, by name. */
  readonly members: Map<string, ElementValue[]>;
  text: string;
}

interface ElementValue {
  readonly position: Position;
  readonly value: unknown;
  /** The elements below it, by name. */
  readonly members: ReadonlyMap<string, readonly ElementValue[]>;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as objects: elements are members without their prefix, repeated ones are lists, attributes are
 * members like "@year", an element with only text is that text, or `{ "@type", "#text" }`. Entities of a document type are not expanded.
 * @throws RenderError invalid_xml with line and column, too_large
 */
export const readXml = (text: string): SourceDocument => {
  const root = parse(text);
  return {
    value: { [root[0]]: root[1].value },
    duplicates: [],
    locate: (path) => elementAt(root, path)?.position,
    literal: () => undefined,
  };
};

/** Line breaks of base64 that some programs write. */
const lineBreak = /&#(?:x0*[ad]|0*1[03]);/iy;

/**
 * Refuses a text with more references than characters are allowed. The parser would build it of as many pieces.
 * @throws RenderError too_large
 */
const checkReferences = (text: string): void => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '<') count = 0;
    if (sign !== '&') continue;
    lineBreak.lastIndex = at;
    if (!lineBreak.test(text)) count += 1;
    if (count > limits.stringLength) {
      throw tooLarge(`more than ${limits.stringLength} references in one text`);
    }
  }
};

/** The parser keeps a document type as many pieces, although nothing of it is read. @throws RenderError too_large */
const checkBegin = (text: string): void => {
  const first = text.search(/<[^!?]/);
  const length = first < 0 ? text.length : first;
  if (length <= limits.stringLength) return;
  throw tooLarge(`more than ${limits.stringLength} characters before the first element`);
};

const parse = (text: string): readonly [string, ElementValue] => {
  checkBegin(text);
  checkReferences(text);
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let count = 0;
  let root: readonly [string, ElementValue] | undefined;
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw syntaxError(text, 'XML', { offset: parser.position - 1, message });
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    count += 1 + Object.keys(attributes).length;
    if (count > limits.values) throw tooManyValues(open.map((element) => element.name));
    if (open.length >= limits.nestingDepth) throw tooDeep();
    const position = { line: parser.line, column: parser.columnIndex + 1 };
    open.push({ name: localName(name), position, attributes, members: new Map(), text: '' });
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    const made = valueOf(element);
    const parent = open.at(-1);
    if (!parent) root = [element.name, made];
    else if (addMember(parent, element.name, made) > limits.arrayItems) {
      throw tooManyItems(open.map(({ name }) => name));
    }
  });
  parser.write(text).close();
  if (!root) throw syntaxError(text, 'XML', { offset: 0, message: 'an element is expected' });
  return root;
};

/** @returns the number of members of this name */
const addMember = ({ members }: OpenElement, name: string, member: ElementValue): number => {
  const same = members.get(name);
  if (same) return same.push(member);
  members.set(name, [member]);
  return 1;
};

const tooManyItems = (path: Path): RenderError =>
  tooLarge(`more than ${limits.arrayItems} items in one list`, { path: pointerOf(path) });

const valueOf = ({ position, attributes, members, text }: OpenElement): ElementValue => {
  const words = text.trim();
  const own = ownValues(attributes);
  // The other attributes of a text are codes and schemes, so the element is read as its text.
  const isTyped = words !== '' && own.some(([name]) => name === '@type');
  if (members.size === 0 && !isTyped && (words !== '' || own.length === 0))
    return { position, value: words, members };
  const inner = [...members].map(([name, found]) => {
    const values = found.map(({ value }) => value);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  const texts = words === '' ? [] : [['#text', words] as const];
  return { position, value: Object.fromEntries([...own, ...inner, ...texts]), members };
};

const noValues: readonly (readonly [string, string])[] = [];

/** The attributes as members, without those of namespaces. */
const ownValues = (attributes: OpenElement['attributes']): typeof noValues => {
  const given = Object.entries(attributes);
  if (given.length === 0) return noValues;
  return given
    .filter(([name]) => !/^xmlns(?::|$)/.test(name))
    .map(([name, value]) => [`@${localName(name)}`, value] as const);
};

/** The element at a path, or the one that has the attribute. */
const elementAt = (
  [name, root]: readonly [string, ElementValue],
  path: Path,
): ElementValue | undefined => {
  if (path.length === 0) return root;
  if (path[0] !== name) return undefined;
  let found: readonly ElementValue[] | undefined = [root];
  for (const key of path.slice(1)) {
    const only: ElementValue | undefined = found?.[0];
    if (typeof key === 'number') found = found?.[key] ? [found[key]] : undefined;
    else if (!String(key).startsWith('@') && key !== '#text') found = only?.members.get(key);
  }
  return found?.[0];
};
