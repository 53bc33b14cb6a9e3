import type { Fate } from './fate.ts';
import { indexPrintedLinks } from './printed-links.ts';
import { indexPrintedWords, type Claim } from './printed-words.ts';
import type { PrintedDocument, Search } from './find-form.ts';
import { fateFinders, isNotSelected, type FateFinder } from './fate-finders.ts';
import { isKnownField } from './known-fields.ts';
import type { LedgerEntry, OpenLeaf } from './ledger-entry.ts';
import type { SourceLeaf } from './source-leaves.ts';
import { accountsInAddresses, settleRepeated } from './repeated-values.ts';

/**
 * The fate of every leaf of the source. A leaf is printed only if the words of the document hold it, each
 * occurrence once; a leaf without another fate is lost.
 */
export const openLedger = (
  leaves: readonly SourceLeaf[],
  document: PrintedDocument,
): readonly LedgerEntry[] => {
  const search: Search = {
    words: indexPrintedWords(document.texts),
    links: indexPrintedLinks(document.links),
    document,
  };
  const settled = new Map<number, LedgerEntry>();
  const settle = ({ leaf, index }: OpenLeaf, fate: Fate, claims: readonly Claim[] = []): void => {
    const texts = claims.map(({ unit }) => unit.index);
    settled.set(index, { leaf, fate, texts: texts.length > 1 ? [...new Set(texts)] : texts });
  };
  const settleByWords = (leaves: readonly OpenLeaf[]): readonly OpenLeaf[] =>
    fateFinders.reduce(
      (open, finder) =>
        sortedFor(finder, open).filter((each) => {
          const found = finder.find(each.leaf, search);
          if (found) settle(each, found.fate, found.claims);
          return !found;
        }),
      leaves,
    );
  const ordered = inSearchOrder(leaves);
  const isInAddress = accountsInAddresses(leaves);
  // The words of an account belong to its address, which would not be found without them.
  const open = [
    ...ordered.filter(({ leaf }) => isInAddress(leaf)),
    ...inPhases(
      ordered.filter(({ leaf }) => !isInAddress(leaf)),
      search,
    ).flatMap(settleByWords),
  ];
  const left = settleRepeated(open, settled, search, settle);
  settleByWords(left.filter(({ leaf }) => isInAddress(leaf)));
  return leaves.map((leaf, index) => settled.get(index) ?? { leaf, fate: 'lost', texts: [] });
};

/** Values of known fields come first, because the view prints those where it also has an unknown one. */
const inSearchOrder = (leaves: readonly SourceLeaf[]): readonly OpenLeaf[] => {
  const isKnown = ({ targets: [target] }: SourceLeaf): boolean =>
    target !== undefined && isKnownField(target.path);
  const all = leaves.map((leaf, index) => ({ leaf, index, isKnown: isKnown(leaf) }));
  return [...all.filter((each) => each.isKnown), ...all.filter((each) => !each.isKnown)];
};

/**
 * Of merged files, the values that a later one overrides are apart and come last: their words may be printed as those
 * of the later value.
 */
const inPhases = (
  leaves: readonly OpenLeaf[],
  search: Search,
): readonly (readonly OpenLeaf[])[] => {
  if (!leaves.some(({ leaf }) => leaf.file !== undefined)) return [leaves];
  const isOverridden = ({ leaf }: OpenLeaf): boolean => isNotSelected(leaf, search);
  return [leaves.filter((each) => !isOverridden(each)), leaves.filter(isOverridden)];
};

const sortedFor = (
  { isLongestFirst }: FateFinder,
  open: readonly OpenLeaf[],
): readonly OpenLeaf[] => (isLongestFirst ? [...open].sort(byRank) : open);

const byRank = (one: OpenLeaf, other: OpenLeaf): number =>
  Number(other.isKnown) - Number(one.isKnown) || other.leaf.text.length - one.leaf.text.length;
