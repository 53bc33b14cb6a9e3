import {
  childOf,
  descendantsOf,
  elementsOf,
  mapElements,
  newElement,
  valueOf,
  type XmlElement,
} from '../../../ooxml/xml-tree.ts';
import { isOn } from '../../../ooxml/xml.ts';
import type { CharacterStyle } from '../styles/style-names.ts';

/** A list (`w:numId`) and one of its levels. */
export interface ListPlace {
  readonly numId: string;
  readonly level: string;
}

/** The styles of the template and, below them, those of Vitae that it lacks. */
export interface MergedStyles {
  readonly styles: XmlElement;
  /** The id of a style of Vitae in the document. */
  readonly idOf: (id: string) => string;
  /** Whether a style of Vitae is one of the template. */
  readonly isOfTemplate: (id: string) => boolean;
  /** The list of a style of the template, with those that it is based on. */
  readonly listOf: (id: string) => ListPlace | undefined;
}

interface StylesToMerge {
  readonly template: XmlElement;
  readonly made: XmlElement;
  /** The styles of Vitae that the document uses. */
  readonly used: ReadonlySet<string>;
  /** The id of a list of Vitae in the document. */
  readonly listId: (numId: string) => string;
}

const isStyle = ({ name }: XmlElement): boolean => name === 'w:style';
const idAttribute = 'w:styleId';

/** Properties that would hide text or move it elsewhere, and languages, which are those of the résumé. */
const droppedProperties: ReadonlySet<string> = new Set([
  ...['w:vanish', 'w:specVanish', 'w:webHidden', 'w:framePr', 'w:pageBreakBefore', 'w:lang'],
]);

/** Properties of the theme that a style of Vitae does not bring into a template. */
const themeProperties: ReadonlySet<string> = new Set(['w:rFonts', 'w:color', 'w:lang', 'w:next']);

/** Names in titles, which keep the face of the titles of the template. */
const styledByTitle: ReadonlySet<string> = new Set([
  'EntryTitle',
  'EntrySubtitle',
  'RoleName',
] satisfies CharacterStyle[]);

/**
 * Maps the styles of Vitae to those of the template by type and name, which Word keeps in every language. Adds those
 * that the document uses and the template lacks, without fonts and colours of a theme.
 */
export const mergeStyles = ({ template, made, used, listId }: StylesToMerge): MergedStyles => {
  const theirs = elementsOf(template).filter(isStyle);
  const ours = new Map(
    elementsOf(made)
      .filter(isStyle)
      .map((style) => [style.attributes[idAttribute] ?? '', style]),
  );
  const found = matchStyles(ours, theirs);
  const added = withBases(used, ours).filter((id) => !found.has(id));
  const taken = new Set(theirs.map(({ attributes }) => attributes[idAttribute]));
  const takenNames = new Set(theirs.map((style) => valueOf(style, 'w:name')?.toLowerCase()));
  const idOf = (id: string): string =>
    found.get(id)?.attributes[idAttribute] ?? (taken.has(id) ? `Vitae${id}` : id);
  const clean = mapElements(template, (element) =>
    droppedProperties.has(element.name) ? [] : [element],
  );
  return {
    styles: {
      ...clean,
      children: [
        withLanguage(childOf(clean, 'w:docDefaults'), made),
        ...elementsOf(clean).filter(({ name }) => name !== 'w:docDefaults'),
        ...added
          .flatMap((id) => ours.get(id) ?? [])
          .map((style) => addedStyle(style, { idOf, listId, takenNames })),
      ],
    },
    idOf,
    isOfTemplate: (id) => found.has(id),
    listOf: (id) => listIn(theirs, found.get(id)),
  };
};

/** The style of the template for each style of Vitae that it has. */
const matchStyles = (
  ours: ReadonlyMap<string, XmlElement>,
  theirs: readonly XmlElement[],
): ReadonlyMap<string, XmlElement> => {
  const byName = new Map(
    theirs.toReversed().flatMap((style) => namesOf(style).map((name) => [name, style] as const)),
  );
  const defaultOf = (type: string | undefined): XmlElement | undefined =>
    theirs.find(
      ({ attributes }) => attributes['w:type'] === type && isOn(attributes['w:default'] ?? 'off'),
    );
  return new Map(
    [...ours].flatMap(([id, style]) => {
      const own = namesOf(style).map((name) => byName.get(name))[0];
      const match = own ?? (isDefault(style) ? defaultOf(style.attributes['w:type']) : undefined);
      return match ? [[id, match] as const] : [];
    }),
  );
};

interface AddedStyleContext extends Pick<MergedStyles, 'idOf'>, Pick<StylesToMerge, 'listId'> {
  /** The names of the styles of the template, in lower case. */
  readonly takenNames: ReadonlySet<string | undefined>;
}

/** A style of Vitae for the template: with free names, and without the look of the theme. */
const addedStyle = (
  style: XmlElement,
  { idOf, listId, takenNames }: AddedStyleContext,
): XmlElement => {
  const id = style.attributes[idAttribute] ?? '';
  const plain = mapElements(style, (element) => {
    const { name, attributes } = element;
    const isFace = name === 'w:b' || name === 'w:i' || name === 'w:bCs' || name === 'w:iCs';
    if (themeProperties.has(name) || (isFace && styledByTitle.has(id))) return [];
    if (name === 'w:numId') return [withValue(element, listId(attributes['w:val'] ?? ''))];
    if (name === 'w:basedOn') return [withValue(element, idOf(attributes['w:val'] ?? ''))];
    if (name === 'w:name' && takenNames.has(attributes['w:val']?.toLowerCase()))
      return [withValue(element, `Vitae ${attributes['w:val']}`)];
    return [withoutThemeLook(element)];
  });
  return { ...plain, attributes: { ...plain.attributes, [idAttribute]: idOf(id) } };
};

const withValue = (element: XmlElement, value: string): XmlElement => ({
  ...element,
  attributes: { ...element.attributes, 'w:val': value },
});

/** Line heights and colours of the theme stay with the theme. */
const withoutThemeLook = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: Object.fromEntries(
    Object.entries(element.attributes).filter(
      ([name]) => !/^w:(?:line|lineRule|color|themeColor)$/.test(name),
    ),
  ),
});

const isDefault = ({ attributes }: XmlElement): boolean =>
  ['Normal', 'DefaultParagraphFont'].includes(attributes[idAttribute] ?? '');

/** The name and the other names of a style, with its type. */
const namesOf = (style: XmlElement): string[] =>
  [valueOf(style, 'w:name') ?? '', ...(valueOf(style, 'w:aliases') ?? '').split(',')]
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .map((name) => `${style.attributes['w:type'] ?? 'paragraph'} ${name}`);

/** The used styles with those that they are based on, which come first. */
const withBases = (
  used: ReadonlySet<string>,
  styles: ReadonlyMap<string, XmlElement>,
): string[] => {
  const ids = new Set<string>();
  const add = (id: string): void => {
    const style = styles.get(id);
    if (!style || ids.has(id)) return;
    const base = valueOf(style, 'w:basedOn');
    if (base !== undefined) add(base);
    ids.add(id);
  };
  used.forEach(add);
  return [...ids];
};

/** The defaults of the template with the languages of the résumé. */
const withLanguage = (defaults: XmlElement | undefined, made: XmlElement): XmlElement => {
  const language = descendantsOf(made).find(({ name }) => name === 'w:lang');
  const runs = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr');
  const properties = [
    ...(runs ? elementsOf(runs).filter(({ name }) => name !== 'w:highlight') : []),
    ...(language ? [language] : []),
  ];
  const paragraphs = childOf(defaults, 'w:pPrDefault');
  return newElement('w:docDefaults', {}, [
    newElement('w:rPrDefault', {}, [newElement('w:rPr', {}, properties)]),
    ...(paragraphs ? [paragraphs] : []),
  ]);
};

/** Longest chain of base styles that is followed. */
const deepestBase = 20;

const listIn = (styles: readonly XmlElement[], style: XmlElement | undefined) => {
  let current = style;
  for (let depth = 0; current && depth < deepestBase; depth++) {
    const list = childOf(childOf(current, 'w:pPr'), 'w:numPr');
    const numId = valueOf(list, 'w:numId');
    if (numId !== undefined) {
      return numId === '0' ? undefined : { numId, level: valueOf(list, 'w:ilvl') ?? '0' };
    }
    const base = valueOf(current, 'w:basedOn');
    current = styles.find(({ attributes }) => attributes[idAttribute] === base);
  }
  return undefined;
};

/** The size of a document without any, and those that a résumé may have, in points. */
const [usualSize, leastSize, largestSize] = [10, 8, 14] as const;

/** The size of running text: that of the default style, else of the document. */
export const bodySizeOf = (styles: XmlElement): number => {
  const normal = elementsOf(styles).find(
    (style) => isStyle(style) && namesOf(style).includes('paragraph normal'),
  );
  const defaults = childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault');
  const size =
    valueOf(childOf(normal, 'w:rPr'), 'w:sz') ?? valueOf(childOf(defaults, 'w:rPr'), 'w:sz');
  const points = Number(size ?? NaN) / 2;
  return Number.isFinite(points) ? Math.min(Math.max(points, leastSize), largestSize) : usualSize;
};
