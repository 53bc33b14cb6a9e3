import { bareAddress, isUrlLike } from './addresses.ts';
import { isDate } from '../strict-schema.ts';
import { isObject, valueAt } from '../../text/json.ts';
import type { Path } from '../../text/json-pointer.ts';
import type { Fate } from './fate.ts';
import { findForm, type Search } from './find-form.ts';
import { flagForms, formsOf } from './printed-forms.ts';
import { knownFate } from './known-fates.ts';
import type { Claim } from './printed-words.ts';
import type { SourceLeaf } from './source-leaves.ts';

interface FoundFate {
  readonly fate: Fate;
  readonly claims?: readonly Claim[];
}

/** One way to find the fate of a leaf. They run one after the other over all open leaves. */
export interface FateFinder {
  readonly find: (leaf: SourceLeaf, search: Search) => FoundFate | undefined;
  /** Longer texts are looked for before the shorter ones that they may contain. */
  readonly isLongestFirst?: true;
}

const statedOrKnown = (leaf: SourceLeaf, search: Search): FoundFate | undefined => {
  const { stated } = leaf;
  if (stated?.fate === 'printed') {
    const claims = findStated(stated.as ?? leaf.text, leaf, search);
    if (claims) return { fate: 'printed', claims };
  } else if (stated) return { fate: stated.fate };
  const fate = knownFate(leaf);
  return fate && { fate };
};

/**
 * Finds stated words, line by line. They may also belong to another value. A short word counts only in its
 * own entry.
 */
const findStated = (text: string, { place }: SourceLeaf, search: Search): Claim[] | undefined => {
  const { dates } = search.document.forms;
  const form = text.split('\n').map((line) => {
    const shown = isDate(line) ? dates(line) : isUrlLike(line) ? [bareAddress(line)] : [];
    return { anyOf: [...shown, line] };
  });
  const isLong = text.length > 8 || /\S\s+\S/.test(text);
  return (
    (place && findForm(search, form, { place, mode: 'shared' })) ??
    (isLong || !place ? findForm(search, form, { mode: 'shared' }) : undefined)
  );
};

/** A text that is printed exactly as written, in its own entry. Most texts are, and their words are not compared. */
const printedAsWritten = (leaf: SourceLeaf, { words }: Search): FoundFate | undefined => {
  if (typeof leaf.value === 'boolean' || !leaf.place || isDated(leaf)) return undefined;
  const claim = words.findText(leaf.place, leaf.text);
  return claim && { fate: 'printed', claims: [claim] };
};

/** A text whose words are a printed text, in its own entry. */
const printedInWords = (leaf: SourceLeaf, { words }: Search): FoundFate | undefined => {
  if (typeof leaf.value === 'boolean' || !leaf.place) return undefined;
  const wanted = words.wordsOf(leaf.text);
  const claim = words.findWhole(leaf.place, wanted, isDated(leaf) ? 'date' : 'text');
  return claim && { fate: 'printed', claims: [claim] };
};

const isDated = ({ text, targets }: SourceLeaf): boolean =>
  isDate(text) || targets.some(({ value }) => typeof value === 'string' && isDate(value));

const printedInEntry = (leaf: SourceLeaf, search: Search): FoundFate | undefined =>
  leaf.place && printed(leaf, search, leaf.place);

/** A text that is printed in another entry than its own. Numbers and flags are too short for that. */
const printedElsewhere = (leaf: SourceLeaf, search: Search): FoundFate | undefined =>
  typeof leaf.value === 'string' && /\p{L}\P{L}*\p{L}/u.test(leaf.text)
    ? printed(leaf, search)
    : undefined;

const printed = (leaf: SourceLeaf, search: Search, place?: Path): FoundFate | undefined => {
  const forms = search.document.forms;
  const ways = typeof leaf.value === 'boolean' ? flagForms(leaf, forms) : formsOf(leaf, forms);
  for (const form of ways) {
    const claims = findForm(search, form, { place });
    if (claims) return { fate: 'printed', claims };
  }
  return undefined;
};

/** Whether a leaf has values in the résumé, and the selected variant has none of them. */
export const isNotSelected = ({ targets }: SourceLeaf, { document }: Search): boolean =>
  targets.length > 0 &&
  targets.every(({ path, value }) => valueAt(document.selected, path) !== value);

/** A value of the résumé that the selected variant does not have. */
const excludedByOption = (leaf: SourceLeaf, search: Search): FoundFate | undefined => {
  const { targets, place } = leaf;
  const { selected } = search.document;
  const isExcluded =
    targets.length > 0 ? isNotSelected(leaf, search) : place && isRemoved(place, selected);
  return isExcluded ? { fate: 'excluded' } : undefined;
};

/** A value that the résumé itself replaces: dates by `dateText`, highlights by `highlightGroups`. */
const replacedBySibling = (leaf: SourceLeaf, search: Search): FoundFate | undefined => {
  const [target] = leaf.targets;
  if (!target) return undefined;
  const { selected } = search.document;
  const [field] = target.path.filter((key) => typeof key === 'string').slice(-1);
  const entryOf = (depth: number): unknown => valueAt(selected, target.path.slice(0, -depth));
  const isDate = field === 'startDate' || field === 'endDate';
  const entry = entryOf(isDate ? 1 : 2);
  const other = isDate ? 'dateText' : field === 'highlights' ? 'highlightGroups' : '';
  if (!isObject(entry) || !entry[other]) return undefined;
  const claims = findForm(search, [{ anyOf: [leaf.text] }], {
    place: target.path,
    mode: 'shared',
  });
  return claims ? { fate: 'printed', claims } : { fate: 'excluded' };
};

/** The employer of a reference whose role names it: "CTO, Acme". */
const namedByRole = (
  { targets, text }: SourceLeaf,
  { document }: Search,
): FoundFate | undefined => {
  const [{ path = [] } = {}] = targets;
  if (path[0] !== 'references' || path.at(-1) !== 'company') return undefined;
  const role = valueAt(document.selected, [...path.slice(0, -1), 'position']);
  return typeof role === 'string' && role.includes(text) ? { fate: 'printed' } : undefined;
};

/** A text of which only a part is redacted: its rest is printed. Without a rest it is excluded, as is an address. */
const printedRedacted = (leaf: SourceLeaf, search: Search): FoundFate | undefined => {
  const { redact } = search.document;
  if (!redact || typeof leaf.value === 'boolean') return undefined;
  const text = redact(leaf.text, leaf.place?.[0]);
  if (text === leaf.text) return undefined;
  if (!/[\p{L}\p{N}]/u.test(text) || isUrlLike(leaf.text)) return { fate: 'excluded' };
  const rest: SourceLeaf = { ...leaf, text, value: text };
  return printedInEntry(rest, search) ?? printedElsewhere(rest, search);
};

/** Whether the entry at a path is gone or empty. */
const isRemoved = (path: Path, selected: unknown): boolean => {
  const entry = valueAt(selected, path.slice(0, -1));
  return entry === undefined || (isObject(entry) && Object.keys(entry).length === 0);
};

/** A translation into another language than that of the document. */
const otherTranslation = ({ targets }: SourceLeaf): FoundFate | undefined =>
  targets.some(({ path }) => path[0] === 'locales') ? { fate: 'excluded' } : undefined;

/** Tried in this order. */
export const fateFinders: readonly FateFinder[] = [
  { find: statedOrKnown },
  { find: printedAsWritten },
  { find: printedInWords },
  { find: printedInEntry, isLongestFirst: true },
  { find: excludedByOption },
  { find: replacedBySibling },
  { find: namedByRole },
  { find: printedElsewhere, isLongestFirst: true },
  { find: otherTranslation },
  { find: printedRedacted, isLongestFirst: true },
];
