import { pointerOf } from '../../text/json-pointer.ts';
import { addressForms, isAddress } from './addresses.ts';
import type { Fate } from './fate.ts';
import type { LedgerEntry, OpenLeaf } from './ledger-entry.ts';
import type { PrintedWords } from './printed-words.ts';
import type { SourceLeaf } from './source-leaves.ts';

/** Settles values that are printed as part of another value of the same object or field. */
export const settleTwins = (
  open: readonly OpenLeaf[],
  settled: ReadonlyMap<number, LedgerEntry>,
  { wordsOf }: PrintedWords,
  settle: (leaf: OpenLeaf, fate: Fate) => void,
): void => {
  if (open.length === 0) return;
  const parents = new Set(open.map(({ leaf }) => parentKey(leaf)));
  const hasFiles = open.some(({ leaf }) => leaf.file !== undefined);
  const said = new Set<string>();
  const addresses = new Map<string, string[]>();
  for (const { leaf, fate } of settled.values()) {
    if (fate !== 'printed') continue;
    if (hasFiles && leaf.targets[0]) said.add(targetKey(leaf));
    if (!parents.has(parentKey(leaf))) continue;
    said.add(twinKey(leaf, wordsOf));
    if (isAddress(leaf.text)) {
      const key = parentKey(leaf);
      addresses.set(key, [...(addresses.get(key) ?? []), lettersOf(leaf.text)]);
    }
  }
  for (const each of open) {
    const { leaf } = each;
    // "company" and "name" of a job.
    const isTwin = leaf.targets.length === 0 && said.has(twinKey(leaf, wordsOf));
    // The same value of two merged files.
    const isRepeated = leaf.targets.length > 0 && said.has(targetKey(leaf));
    // "GitHub" beside "github.com/ada".
    const isInAddress =
      isAccountName(leaf) &&
      addresses.get(parentKey(leaf))?.some((letters) => letters.includes(lettersOf(leaf.text)));
    if (isTwin || isRepeated || isInAddress) settle(each, 'printed');
  }
};

const parentKey = ({ parent, file = 0 }: SourceLeaf): string => `${file} ${parent}`;

const twinKey = (leaf: SourceLeaf, wordsOf: PrintedWords['wordsOf']): string =>
  `${parentKey(leaf)} ${isAddress(leaf.text) ? (addressForms(leaf.text).at(-1) ?? '') : wordsOf(leaf.text)}`;

const targetKey = ({ text, targets }: SourceLeaf): string =>
  `${pointerOf(targets[0]?.path ?? [])} ${text}`;

const isAccountName = ({ targets }: SourceLeaf): boolean => {
  const path = targets[0]?.path ?? [];
  return path[1] === 'profiles' && ['network', 'username'].includes(String(path.at(-1)));
};

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
