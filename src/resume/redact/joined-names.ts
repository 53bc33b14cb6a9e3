import { wordSet } from '../../text/word-set.ts';
import type { Range } from './ranges.ts';

/** Names below this length begin names of products: "RoseTTAFold". */
const minLetters = 5;

/** Names that are also words, or parts of names of products, which capitals join: "PowerPoint", "MariaDB". */
const ordinary = wordSet(
  'power powers field fields price young baker stone grant green brown white black house woods brook brooks bridge ' +
    'church rivers marsh heath forest glass steel silver golden diamond pearl grace faith summer winter autumn spring ' +
    'april august sunny amber jasper robin raven falcon swift sharp strong small short noble bishop knight prince ' +
    'page pages mason miller fisher farmer hunter gardener potter turner walker weaver porter butler parker wright ' +
    'chase chance daisy violet heather holly olive poppy rosemary basil angel christian dolly apple lotus ocean river ' +
    'storm frost cloud banks brave bright clever gentle quick speed light night little piper major minor sterling ' +
    'english french german holland paris london berlin florence jordan israel chelsea madison austin dallas lincoln ' +
    'maria julia scala pascal oscar watson alexa claude oracle apache elixir kafka tesla maxwell turing fourier gauss ' +
    'aurora athena jenkins bosch siemens martin harris morgan stanley johnson wells ernst marks rolls royce arthur ' +
    'marina marine castle towers tower crown royal world lance drake flint blaze crystal ruby mercy merit honor',
);

/** The range of the word around a name, if capitals divide that word into parts and the name is one of them: "AdaLovelaceBot". */
export const joinedWord = (
  name: string,
  [start, end]: Range,
  before: string,
  after: string,
): Range | undefined => {
  const isDistinct = name.length >= minLetters && !ordinary.has(name.toLowerCase());
  const isWhole =
    /^\p{Lu}/u.test(name) && /(?:^|\p{Ll})$/u.test(before) && /^(?:$|\p{Lu})/u.test(after);
  return isDistinct && isWhole && before + after !== ''
    ? [start - before.length, end + after.length]
    : undefined;
};
