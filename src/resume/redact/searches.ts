import type { Redaction } from '../../options/schema.ts';
import { handleNames } from './handle-names.ts';
import { stemsOf, type Stems } from './inflected-names.ts';
import { nameAccounts, type NameAccounts } from './name-accounts.ts';
import type { NameParts } from './name-parts.ts';
import { namePattern } from './name-pattern.ts';
import { valuesOfKind, type RemovedValue } from './removed-values.ts';
import { searchTermsOf, type SearchTerms } from './search-terms.ts';
import { searchedNames, withLatinForm } from './searched-names.ts';
import { spreadNames, type SpreadNames } from './spread-names.ts';

/** What texts and addresses are searched for. */
export interface Searches {
  readonly names: readonly NameParts[];
  readonly terms: SearchTerms;
  /** All forms of the names. */
  readonly pattern: RegExp | undefined;
  /** Names that accounts and mailboxes spell. */
  readonly handled: RegExp | undefined;
  readonly spread: SpreadNames;
  readonly stems: Stems;
  readonly accounts: NameAccounts;
  /** Whether the contact data of anybody is removed. */
  readonly takesAll: boolean;
}

export const searchesFor = (
  removed: readonly RemovedValue[],
  wanted: readonly Redaction[],
): Searches => {
  const names = searchedNames(removed);
  const terms = searchTermsOf(removed.flatMap(withLatinForm));
  return {
    names,
    terms,
    pattern: namePattern(names),
    handled: handleNames(removed, names, wanted.includes('name')),
    spread: spreadNames(names, terms.spread),
    stems: stemsOf(names, valuesOfKind(removed, 'name').some(isTurkish)),
    accounts: nameAccounts(names, terms.signedMailboxes, terms.spelledMailboxes),
    takesAll: wanted.includes('contact'),
  };
};

const isTurkish = (name: string): boolean => /[ıİşŞğĞ]/.test(name.normalize('NFC'));
