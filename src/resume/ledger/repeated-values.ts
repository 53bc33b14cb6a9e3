import { pointerOf } from '../../text/json-pointer.ts';
import { foldLetters } from '../../text/unicode.ts';
import { addressForms, isUrlLike } from './addresses.ts';
import type { Fate } from './fate.ts';
import type { LedgerEntry, OpenLeaf } from './ledger-entry.ts';
import type { Search } from './find-form.ts';
import type { PrintedWords } from './printed-words.ts';
import type { SourceLeaf } from './source-leaves.ts';
import { addUnder } from '../../text/group-by.ts';

/** Whether a leaf is the network or user name of an account, and the address of the account contains it. */
export const accountsInAddresses = (
  leaves: readonly SourceLeaf[],
): ((leaf: SourceLeaf) => boolean) => {
  const addresses = new Map<string, string[]>();
  const accounts = new Set(leaves.filter(isAccountName).map(parentKey));
  for (const leaf of leaves) {
    if (accounts.has(parentKey(leaf)) && isUrlLike(leaf.text))
      addUnder(addresses, parentKey(leaf), foldLetters(leaf.text));
  }
  return (leaf) =>
    isAccountName(leaf) &&
    !isUrlLike(leaf.text) &&
    addresses.get(parentKey(leaf))?.some((letters) => letters.includes(foldLetters(leaf.text))) ===
      true;
};

/**
 * Settles values that are printed as part of another value of the same object or field.
 * @returns the values that are not
 */
export const settleRepeated = (
  open: readonly OpenLeaf[],
  settled: ReadonlyMap<number, LedgerEntry>,
  { words: { wordsOf }, document: { links } }: Search,
  settle: (leaf: OpenLeaf, fate: Fate) => void,
): readonly OpenLeaf[] => {
  if (open.length === 0) return open;
  const printed = collectPrinted(open, settled, wordsOf);
  const accountLinks = links
    .filter(({ pointer }) => pointer.startsWith('/basics'))
    .map(({ href }) => foldLetters(href));
  return open.filter((each) => {
    const { leaf } = each;
    if (!isRepeated(leaf, printed, wordsOf) && !isInAddress(leaf, printed, accountLinks))
      return true;
    settle(each, 'printed');
    printed.keys.add(siblingKey(leaf, wordsOf));
    return false;
  });
};

/** What is printed of the objects and fields of open values. */
interface PrintedAround {
  readonly keys: Set<string>;
  /** The letters of the addresses of an object. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
}

const collectPrinted = (
  open: readonly OpenLeaf[],
  settled: ReadonlyMap<number, LedgerEntry>,
  wordsOf: PrintedWords['wordsOf'],
): PrintedAround => {
  const parents = new Set(open.map(({ leaf }) => parentKey(leaf)));
  const hasFiles = open.some(({ leaf }) => leaf.file !== undefined);
  const keys = new Set<string>();
  const addresses = new Map<string, string[]>();
  for (const { leaf, fate } of settled.values()) {
    if (fate !== 'printed') continue;
    if (hasFiles && leaf.targets[0]) keys.add(targetKey(leaf));
    if (!parents.has(parentKey(leaf))) continue;
    keys.add(siblingKey(leaf, wordsOf));
    if (isUrlLike(leaf.text)) addUnder(addresses, parentKey(leaf), foldLetters(leaf.text));
  }
  return { keys, addresses };
};

/** "company" and "name" of a job, or the same value of two merged files. */
const isRepeated = (
  leaf: SourceLeaf,
  { keys }: PrintedAround,
  wordsOf: PrintedWords['wordsOf'],
): boolean =>
  ((leaf.targets.length === 0 || isPlace(leaf)) && keys.has(siblingKey(leaf, wordsOf))) ||
  (leaf.targets.length > 0 && keys.has(targetKey(leaf)));

/** "GitHub" beside "github.com/ada", or in a link made of the parts of the account. */
const isInAddress = (
  leaf: SourceLeaf,
  { addresses }: PrintedAround,
  accountLinks: readonly string[],
): boolean => {
  const letters = foldLetters(leaf.text);
  const holders = [
    ...(isAccountName(leaf) || isPath(leaf) ? (addresses.get(parentKey(leaf)) ?? []) : []),
    ...(isAccountName(leaf) ? accountLinks : []),
  ];
  return holders.some((address) => address.includes(letters));
};

const parentKey = ({ parent, file = 0 }: SourceLeaf): string => `${file} ${parent}`;

const siblingKey = (leaf: SourceLeaf, wordsOf: PrintedWords['wordsOf']): string =>
  `${parentKey(leaf)} ${isUrlLike(leaf.text) ? (addressForms(leaf.text).at(-1) ?? '') : wordsOf(leaf.text)}`;

const targetKey = ({ text, targets: [target] }: SourceLeaf): string => {
  const read = typeof target?.value === 'string' ? target.value : text;
  return `${pointerOf(target?.path ?? [])} ${read}`;
};

/** "ada/tools" beside "https://github.com/ada/tools" */
const isPath = ({ targets, text }: SourceLeaf): boolean =>
  targets.length === 0 && /^[\w.-]+\/[\w./-]+$/.test(text);

/** A part of an address: a city that is its own region is named once. */
const isPlace = ({ targets }: SourceLeaf): boolean =>
  targets[0]?.path.includes('location') === true;

const isAccountName = ({ targets }: SourceLeaf): boolean => {
  const path = targets[0]?.path ?? [];
  return path[1] === 'profiles' && ['network', 'username'].includes(String(path.at(-1)));
};
