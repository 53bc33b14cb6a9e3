import { countOf } from './scripts.ts';

/** Languages with labels here that are written in Latin letters, as the detector names them. */
const languages =
  'ca cs da de en es et fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sv tr vi'.split(' ');

/** In letters: the shortest text whose language is recognised, and the shortest that is not short. */
const shortest = 40;
const long = 60;
/** In letters: the shortest text whose language is mentioned. */
const shortestMentioned = 20;

/** Score from which a text is words of a language, and not names of technologies. */
const smallestScore = 0.6;

/**
 * Difference of the two highest scores from which a language is certain. It is greater for short texts, and for the
 * languages for which the detector takes Galician.
 */
const smallestLead = { usual: 0.03, doubtful: 0.06 } as const;

const englishWords = /\b(?:the|and|of|with|from)\b/gi;

/** The most common words of the other languages that are not words of English. */
const otherWords: ReadonlySet<string> = new Set(
  (
    'und der die das für von bei et les des du pour dans el los las con para una del che della di per nel het een ' +
    'voor van och att som og til på w się na oraz em uma com dos ve ile bir és az ja și cu'
  ).split(' '),
);
const longestOtherWord = 5;

/** The part of such words from which a text is English. In other languages they are rare. */
const smallestEnglishShare = 0.05;

/** A text whose letters are those of `isUsualLetter`, which takes a third of the time of all letters. */
const hasUsualLetters = /^[\0-\u024F\u2010-\u2027\u20AC]*$/;

const isOtherWord = (word: string): boolean =>
  word.length <= longestOtherWord && otherWords.has(word.toLowerCase());

/** In letters: a text in which common words decide against English. */
const longEnoughForWords = 300;

/** Whether a text is plainly English, so that the detector need not be loaded. */
const isPlainlyEnglish = (text: string): boolean => {
  const english = countOf(text, englishWords);
  const { words, other } = countWords(text);
  const isOther = text.length >= longEnoughForWords && other >= english;
  return english >= smallestEnglishShare * words && !isOther;
};

/** The number of words, and of those of other languages. A list of all words takes several times as long. */
const countWords = (text: string): { readonly words: number; readonly other: number } => {
  if (!hasUsualLetters.test(text)) {
    const words = text.match(/\p{L}+/gu) ?? [];
    return { words: words.length, other: words.filter(isOtherWord).length };
  }
  let [words, other, start] = [0, 0, -1];
  for (let at = 0; at <= text.length; at++) {
    if (isUsualLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words += 1;
      if (at - start <= longestOtherWord && isOtherWord(text.slice(start, at))) other += 1;
      start = -1;
    }
  }
  return { words, other };
};

/** A Latin letter without marks below. */
const isUsualLetter = (code: number): boolean => {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code <= 0x24f && code !== 0xd7 && code !== 0xf7;
};

/** Whether the detector hesitates only because of the English names of a trade. */
const isMixedWithEnglish = (text: string, rival: string | undefined): boolean =>
  rival === 'en' &&
  text.length >= longEnoughForWords &&
  countWords(text).other > 2 * countOf(text, englishWords);

// Words of Galician that are not words of Portuguese or Spanish; the detector takes it for one of these.
const galician =
  /(?<!\p{L})(?:unha|nunha|dunha|unhas|coa|coas|máis|tamén|non|desenvolvemento|coñecemento|coñecementos|traballo)(?!\p{L})/giu;

const countUsualLetters = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isUsualLetter(text.charCodeAt(at))) count += 1;
  return count;
};

/** The number of letters; of a long text, of its beginning. */
const letterCount = (text: string): number => {
  const count = (part: string): number =>
    hasUsualLetters.test(part) ? countUsualLetters(part) : countOf(part, /\p{L}/gu);
  const some = count(text.slice(0, 4 * long));
  return some >= long ? some : count(text);
};

export interface LatinLanguage {
  readonly language: string;
  readonly isCertain: boolean;
}

const named: Readonly<Record<string, string>> = { no: 'nb' };

/** Whether a short text has a common word or a letter that English has not. */
const isForeign = (text: string): boolean =>
  countWords(text).other > 0 || /[\u00C0-\u024F]/.test(text);

/**
 * The language of texts of several words in Latin letters; `undefined` for English and for texts that are too short.
 * `words` are all texts. They are read if `prose` is short, and then the language is not certain.
 */
export const recognizeLatin = async (
  prose: string,
  words = '',
): Promise<LatinLanguage | undefined> => {
  const isShort = letterCount(prose) < shortest;
  const text = isShort ? words : prose;
  const letters = letterCount(text);
  if (letters < shortestMentioned || isPlainlyEnglish(text)) return undefined;
  if (isShort && !isForeign(text)) return undefined;
  const { eld } = await import('eld/extrasmall');
  eld.setLanguageSubset(languages);
  const found = eld.detect(text.normalize('NFC'));
  const [[, best] = ['', 0], [rival, next] = ['', 0]] = Object.entries(found.getScores());
  if (found.language === '' || found.language === 'en') return undefined;
  const isIberian = /^(?:pt|es)$/.test(found.language);
  const hits = isIberian ? countOf(text, galician) : 0;
  const kind = isIberian || letters < long ? 'doubtful' : 'usual';
  if (hits > 0) return { language: 'gl', isCertain: hits > 1 };
  return {
    language: named[found.language] ?? found.language,
    isCertain:
      !isShort &&
      best >= smallestScore &&
      (best - next >= smallestLead[kind] || isMixedWithEnglish(text, rival)),
  };
};
