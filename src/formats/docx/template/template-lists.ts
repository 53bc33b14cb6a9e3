import {
  childOf,
  elementsOf,
  mapElements,
  newElement,
  valueOf,
  type XmlElement,
} from '../../../ooxml/xml-tree.ts';
import { styleLists } from '../styles/numbering.ts';
import type { ListPlace, MergedStyles } from './template-styles.ts';

const named = (root: XmlElement, name: string): XmlElement[] =>
  elementsOf(root).filter((element) => element.name === name);

/** The ids of the lists of Vitae beside those of a template. */
export const listIdsIn = (template: XmlElement): ((numId: string) => string) => {
  const first = 1 + largest(named(template, 'w:num'), 'w:numId');
  return (numId) => String(first + Number(numId));
};

/** The lists of the template and, below them, those of the document. */
export interface MergedLists {
  /** The list of a paragraph: its id and level, or `undefined` if its style has it. */
  readonly listOf: (style: string, numId: string, level: string) => ListPlace | undefined;
  /** All definitions, with those that `listOf` has added. */
  readonly numbering: () => XmlElement;
}

/**
 * Bullets are those of the style in the template. An ordered list has the look of the style, too, but a definition of
 * its own, so that it begins with its own number. Where the style has no list, the list is that of Vitae.
 */
export const mergeLists = (
  template: XmlElement,
  made: XmlElement,
  styles: MergedStyles,
): MergedLists => {
  const [abstracts, nums] = [named(template, 'w:abstractNum'), named(template, 'w:num')];
  const firstAbstract = 1 + largest(abstracts, 'w:abstractNumId');
  const idOf = listIdsIn(template);
  const abstractIdOf = (numId: string): string => String(firstAbstract + Number(numId));
  const own = new Map(
    named(made, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', list]),
  );
  const startOf = (numId: string): string =>
    valueOf(childOf(own.get(numId), 'w:lvl'), 'w:start') ?? '1';

  /** The definition of a list of the template, if it has levels of its own. */
  const definitionOf = (numId: string): XmlElement | undefined => {
    const num = nums.find(({ attributes }) => attributes['w:numId'] === numId);
    const id = valueOf(num, 'w:abstractNumId');
    const list = abstracts.find(({ attributes }) => attributes['w:abstractNumId'] === id);
    return childOf(list, 'w:lvl') ? list : undefined;
  };

  const copy = (list: XmlElement, numId: string): XmlElement =>
    newElement('w:abstractNum', { 'w:abstractNumId': abstractIdOf(numId) }, [
      newElement('w:nsid', { 'w:val': (0x5a000000 + Number(numId)).toString(16).toUpperCase() }),
      newElement('w:multiLevelType', {
        'w:val': valueOf(list, 'w:multiLevelType') ?? 'multilevel',
      }),
      ...named(list, 'w:lvl').map((level) => withStart(level, startOf(numId))),
    ]);

  const ours = (list: XmlElement, numId: string): XmlElement =>
    mapElements({ ...list, attributes: { 'w:abstractNumId': abstractIdOf(numId) } }, (element) => {
      if (element.name !== 'w:pStyle') return [element];
      const id = element.attributes['w:val'] ?? '';
      return styles.isOfTemplate(id) ? [] : [newElement('w:pStyle', { 'w:val': styles.idOf(id) })];
    });

  const copies = new Map<string, XmlElement>();
  return {
    listOf(style, numId, level) {
      const found = styles.listOf(style);
      const definition = found && definitionOf(found.numId);
      if (!found || !definition) return { numId: idOf(numId), level };
      if (numId === styleLists.bullet) return undefined;
      copies.set(numId, copies.get(numId) ?? copy(definition, numId));
      return { numId: idOf(numId), level: found.level };
    },
    numbering: () => ({
      ...template,
      children: [
        ...named(template, 'w:numPicBullet'),
        ...abstracts,
        ...[...own].map(([numId, list]) => copies.get(numId) ?? ours(list, numId)),
        ...nums,
        ...[...own.keys()].map((numId) =>
          newElement('w:num', { 'w:numId': idOf(numId) }, [
            newElement('w:abstractNumId', { 'w:val': abstractIdOf(numId) }),
          ]),
        ),
      ],
    }),
  };
};

const largest = (elements: readonly XmlElement[], id: string): number =>
  Math.max(0, ...elements.map(({ attributes }) => Number(attributes[id]) || 0));

/** A level that begins with a number and belongs to no style. */
const withStart = (level: XmlElement, start: string): XmlElement => ({
  ...level,
  children: [
    newElement('w:start', { 'w:val': start }),
    ...elementsOf(level).filter(({ name }) => name !== 'w:start' && name !== 'w:pStyle'),
  ],
});
