import { isObject, type JsonObject, numberText } from '../../text/json.ts';
import type { Path } from '../../text/json-pointer.ts';
import { keyTest } from './field-aliases.ts';
import { isSwitchedOff, noContentKind } from './no-content.ts';
import { recordFate, type NormalizeState, type RuleContext } from './rule.ts';
import { titleOfKey } from '../../text/key-title.ts';

/** Keys of the text that leads an object, best first. */
const leadKeys =
  'name title label keyword skill text value language network type area degree studyType institution organization company position role';
const leadTests = leadKeys.split(' ').map(keyTest);

/** Keys whose text says what it is without a label. */
const isPlainKey = keyTest(
  `${leadKeys} level proficiency fluency rating note notes description summary detail details content url href link website email phone number date year startDate endDate start end from to city region state country countryCode address postalCode zip conference event venue publisher issuer school studyType subtitle items keywords highlights list unit amount currency`,
);

/** Where a value is in the source, and the state that knows how it is written there. */
export interface ValueSource {
  readonly source: Path;
  readonly state: NormalizeState;
}

export const sourceOf = ({ paths, state }: RuleContext): ValueSource => ({
  source: paths.source,
  state,
});

const below = ({ source, state }: ValueSource, key: string | number): ValueSource => ({
  source: [...source, key],
  state,
});

/** A text, number or boolean as text; empty for any other value. */
export const scalarText = (value: unknown, { source, state }: ValueSource): string => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') {
    const as = value ? 'yes' : 'no';
    recordFate(state, { source }, { fate: 'printed', as });
    return as;
  }
  return typeof value === 'number' ? numberText(value, state.literal(source)) : '';
};

interface Part {
  readonly key: string;
  readonly text: string;
}

/** The printable members of an object as lines. States the fate of the others. */
const partsOf = (value: JsonObject, reading: ValueSource): Part[] =>
  Object.entries(value).flatMap(([key, item]) => {
    const inner = below(reading, key);
    const kind = isSwitchedOff(key) ? 'setting' : noContentKind(key, item);
    if (kind !== undefined) {
      recordFate(reading.state, inner, { fate: kind });
      return [];
    }
    const text = lineOf(item, inner);
    return text === '' ? [] : [{ key, text }];
  });

const labelled = ({ key, text }: Part): string => `${titleOfKey(key)}: ${text}`;

const leadOf = (parts: readonly Part[]): Part | undefined => {
  const isLead = leadTests.find((isMeant) => parts.some(({ key }) => isMeant(key)));
  return isLead && parts.find(({ key }) => isLead(key));
};

/** Joins texts; with semicolons if one of them has a comma. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ');

/** Any value as one line: a list is joined, an object becomes "name (rest)". */
export const lineOf = (value: unknown, reading: ValueSource): string => {
  if (Array.isArray(value)) {
    return joinTexts(linesOf(value, reading));
  }
  if (!isObject(value)) return scalarText(value, reading);
  const parts = partsOf(value, reading);
  const lead = leadOf(parts);
  const rest = parts
    .filter((part) => part !== lead)
    .map((part) => (isPlainKey(part.key) ? part.text : labelled(part)));
  if (lead === undefined) return joinTexts(rest);
  return rest.length === 0 ? lead.text : `${lead.text} (${joinTexts(rest)})`;
};

/** The items of a list as lines. Blank items are left out. */
export const linesOf = (items: readonly unknown[], reading: ValueSource): string[] =>
  items.map((item, index) => lineOf(item, below(reading, index))).filter((line) => line !== '');

const isTitleKey = keyTest('name title heading label');
const isTextKey = keyTest('text highlight summary description content value item');
const isItemsKey = keyTest('items highlights bullets points details');

/** `{title, text, items}` → "title: text", then the items, and what else there is, as a Markdown list. */
export const blockOf = (value: JsonObject, reading: ValueSource): string => {
  const listed = Object.entries(value).filter(([, item]) => Array.isArray(item));
  const lists = new Map(
    listed.map(([key, item]) => [key, linesOf(item as unknown[], below(reading, key))]), // filtered
  );
  const flat = Object.fromEntries(Object.entries(value).filter(([key]) => !lists.has(key)));
  const parts = partsOf(flat, reading);
  const [title, text] = [isTitleKey, isTextKey].map((isMeant) =>
    parts.find(({ key }) => isMeant(key)),
  );
  const rest = parts.filter((part) => part !== title && part !== text);
  const lead = [title, text].flatMap((part) => (part === undefined ? [] : [part.text])).join(': ');
  const [only] = lists;
  if (only && lists.size === 1 && parts.length === 0) return titledList(only[0], only[1]);
  const bullets = [
    ...(lead === '' ? rest.slice(1) : rest).map(labelled),
    ...[...lists].flatMap(([key, lines]) =>
      isItemsKey(key) ? lines : [`${titleOfKey(key)}: ${joinTexts(lines)}`],
    ),
  ];
  const first = lead === '' && rest[0] ? labelled(rest[0]) : lead;
  return withBullets(first, bullets);
};

const titledList = (key: string, lines: readonly string[]): string =>
  withBullets(isItemsKey(key) ? '' : titleOfKey(key), lines);

const withBullets = (first: string, bullets: readonly string[]): string =>
  [first, ...bullets.map((bullet) => `- ${bullet}`)].join('\n').trim();
