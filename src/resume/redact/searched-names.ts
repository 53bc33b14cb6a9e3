import { RenderError } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { withDigraphs } from '../../text/digraphs.ts';
import { toLatinLookalikes } from '../../text/lookalikes.ts';
import { withoutMarks } from '../../text/unicode.ts';
import { formalGreek } from './greek-names.ts';
import { splitName, type NameParts } from './name-parts.ts';
import { nameVariants } from './name-variants.ts';
import type { RemovedValue } from './removed-values.ts';
import { romanised } from './romanise.ts';

/** More names in Latin letters are not searched, because each is searched at each offset of a text. */
const maxRomanised = 80;

/**
 * The parts of all names, in the spellings in which they are searched.
 * @throws RenderError too_large for too many names, because each is searched at each offset of a text
 */
export const searchedNames = (removed: readonly RemovedValue[]): NameParts[] => {
  const names = removed.filter(({ kind }) => kind === 'name').flatMap(withFormalName);
  const distinct = distinctOf(names.flatMap(withLatinForm).map(({ value }) => value));
  if (distinct.length > limits.redactedNames) throw tooManyNames(distinct.length);
  const latin = distinctOf(names.flatMap(({ value }) => romanised(value))).slice(0, maxRomanised);
  const written = [...distinct, ...latin].flatMap(nameVariants);
  return [...new Set([...written, ...written.map(withDigraphs)])].map(splitName);
};

const distinctOf = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.normalize('NFC').trim())),
];

const tooManyNames = (count: number): RenderError => {
  const most = limits.redactedNames.toLocaleString('en');
  return new RenderError(
    'too_large',
    `The résumé gives the person ${count.toLocaleString('en')} names; at most ${most} are redacted.`,
  );
};

const withFormalName = (given: RemovedValue): RemovedValue[] => {
  const value = formalGreek(given.value);
  return value === given.value ? [given] : [given, { ...given, value }];
};

/** A value, and its Latin form if it contains look-alike letters. */
export const withLatinForm = (given: RemovedValue): RemovedValue[] => {
  const bare = withoutMarks(given.value);
  const value = toLatinLookalikes(bare);
  return value === bare ? [given] : [given, { ...given, value }];
};
