import type { Path } from '../../text/json-pointer.ts';
import type { Need, PrintedForm, PrintedForms } from './printed-forms.ts';
import type { PrintedLink, PrintedLinks } from './printed-links.ts';
import type { Claim, ClaimMode, PrintedText, PrintedWords } from './printed-words.ts';

/** What a document prints. */
export interface PrintedDocument {
  /** All texts in reading order. */
  readonly texts: readonly PrintedText[];
  readonly links: readonly PrintedLink[];
  /** The printed part of the résumé: after merging, translation and selection by the options. */
  readonly selected: unknown;
  readonly forms: PrintedForms;
  /** A text without the redacted data, as its section of the résumé prints it; absent if nothing is redacted. */
  readonly redact?: ((text: string, section: Path[number] | undefined) => string) | undefined;
}

/** The words and links of a document, open for search. */
export interface Search {
  readonly words: PrintedWords;
  readonly links: PrintedLinks;
  readonly document: PrintedDocument;
}

export interface FindOptions {
  /** The path of the entry; absent: anywhere. */
  readonly place?: Path | undefined;
  readonly mode?: ClaimMode;
}

/** Finds all parts of a form, or none. */
export const findForm = (
  search: Search,
  form: PrintedForm,
  options: FindOptions,
): Claim[] | undefined => {
  const claims: Claim[] = [];
  for (const need of form) {
    const found = findNeed(search, need, options);
    if (found === undefined) {
      if (options.mode !== 'shared') claims.forEach(search.words.release);
      return undefined;
    }
    claims.push(...found);
  }
  return form.length > 0 ? claims : undefined;
};

const findNeed = (
  { words, links }: Search,
  { anyOf, address, isDate }: Need,
  { place, mode = isDate ? 'date' : 'text' }: FindOptions,
): readonly Claim[] | undefined => {
  const isLinked =
    address !== undefined && (place ? links.hasNear(place, address) : links.hasAnywhere(address));
  for (const text of anyOf) {
    const wanted = words.wordsOf(text);
    if (wanted === '') return [];
    const found = place ? words.findNear(place, wanted, mode) : words.findAnywhere(wanted, mode);
    if (found) return [found];
  }
  return isLinked ? [] : undefined;
};
