import { wordMap } from '../text/word-set.ts';

const shortOf = wordMap(
  'street:st saint:st sankt:st square:sq road:rd avenue:ave place:pl rue:r calle:c ulica:ul lane:ln drive:dr boulevard:blvd ' +
    'court:ct улица:ул улице:ул улицы:ул проспект:пр переулок:пер ulitsa:ul sokak:sk sokagi:sk sok:sk caddesi:cd cadde:cd duong:duong',
);

/** A word of an address as it is abbreviated, without plural. */
export const addressWord = (word: string): string =>
  shortOf.get(word) ??
  (word.length > 3 ? word.replace(/str(?:asse|\.)?$/, 'str').replace(/s{1,2}$/, '') : word);

const streetWords: ReadonlySet<string> = new Set([...shortOf.values(), 'str', 'via', 'weg']);

/** Whether an abbreviated word names a kind of street. */
export const isStreetWord = (word: string): boolean =>
  streetWords.has(word) ||
  /\p{L}{3}(?:str|weg|platz|gasse|allee|ring|damm|ufer|straat|laan|gracht|gatan|vej|utca)$/u.test(
    word,
  );
