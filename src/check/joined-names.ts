import { wordSet } from '../text/word-set.ts';
import { plainText } from './fold-for-search.ts';

/** Names below this length are parts of other words by chance. */
const shortest = 5;

/** Names that are words, and so parts of the names of products: "PowerPoint", "CloudFront". */
const ordinary = wordSet(
  'power cloud green black white brown young stone price smart grace faith angel dream light heart storm sharp quick share point ' +
    'paper print video voice sound photo image world globe house field court brook river ocean marsh woods swift scala julia maria ' +
    'crystal ruby amber pearl opal coral jade ivory ginger olive basil daisy poppy violet heather summer winter autumn april ' +
    'hunter fisher baker potter miller mason carter cooper turner taylor walker parker porter ranger archer gardner marshal ' +
    'knight bishop abbot pope king prince noble royal queen major minor chase chance hope glory merry happy lucky sunny ' +
    'rocket phoenix falcon eagle raven robin martin finch crane drake wolfe lions tiger panda python cobra viper java docker ' +
    'mercury venus apollo atlas titan hermes athena diana luna stella nova aurora iris flora terra delta sigma omega gamma ' +
    'oracle salesforce mark trade market money banks bonds cross forge forest glass steel silver golden metal carbon copper ' +
    'virtual visual active direct master super ultra hyper micro macro multi inter trans every other short small large great ' +
    'speed bright clever strong fresh clean clear plain proper simple quest wright write reader writer speaker',
);

/** Parts of a name that a word of several capitals tells the person by. */
export const joinedNames = (parts: readonly string[]): string[] =>
  parts.filter((part) => part.length >= shortest && !ordinary.has(part));

/** The parts of words with capitals inside: "Fiona" and "Bot" of "FionaBot". */
export const joinedParts = (text: string): string[] =>
  (text.normalize('NFC').match(/\p{L}+/gu) ?? [])
    .filter((word) => /\p{Ll}\p{Lu}/u.test(word))
    .flatMap((word) => word.split(/(?<=\p{Ll})(?=\p{Lu})/u))
    .map(plainText);
