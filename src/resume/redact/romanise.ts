import { capitalized } from '../../text/format-text.ts';
import { alphabets, type Alphabet, type System } from './alphabets.ts';
import { hangulNames } from './hangul-names.ts';

/** More spellings of one name are not searched. */
const maxForms = 40;

/** A text of another alphabet in Latin letters by the usual systems, with and without "x" for "ks". */
export const romanised = (text: string): string[] => {
  const written = text.normalize('NFC');
  const own = alphabets.find(({ letters }) => letters.test(written));
  const forms = own
    ? own.systems.flatMap((system) => withX(byWord(written, own, system)))
    : hangulNames(written);
  return [...new Set(forms)].slice(0, maxForms);
};

const withX = (form: string): string[] =>
  /ks/i.test(form)
    ? [form, form.replace(/ks/gi, (pair) => (pair.startsWith('K') ? 'X' : 'x'))]
    : [form];

const byWord = (text: string, alphabet: Alphabet, system: System): string =>
  text.replace(/\p{L}+/gu, (word) => romanisedWord(word, alphabet, system));

const romanisedWord = (word: string, { base, digraphs }: Alphabet, system: System): string => {
  let small = word.toLowerCase();
  for (const [from, to] of [...(system.replaced ?? []), ...digraphs])
    small = small.replace(from, to);
  const latin = Array.from(small, (letter, at) => {
    const soft = system.soft?.get(letter);
    if (soft !== undefined && (at === 0 || /[аеёиоуыэюяъьіїє]/.test(small.charAt(at - 1))))
      return soft;
    return system.letters?.get(letter) ?? base.get(letter) ?? letter;
  }).join('');
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return isCapital ? capitalized(latin) : latin;
};
