import { wordSet } from './word-set.ts';

/** Elements within a line of text, apart from `br` and `img`. */
export const inlineElements = wordSet(
  `a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike
  strong sub sup time tt u var wbr`,
);

/** Elements that begin a line of text, apart from `br`. */
export const blockElements = wordSet(
  `address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section table tbody td tfoot th thead tr ul`,
);
