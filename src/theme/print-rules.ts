import type { Issue } from '../errors.ts';

/** Declarations that damage the text layer or the pages of a PDF, or need the network. */
const bannedStyles: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /@import\b|@font-face\b/, reason: 'fonts come only from the tokens' },
  { pattern: /url\(/, reason: 'nothing is fetched while printing' },
  { pattern: /<\//, reason: 'the style sheet is embedded in HTML' },
  { pattern: /(?<![\w-])float\s*:/, reason: 'floated text is painted before all other text' },
  {
    pattern: /(?<![\w-])position\s*:\s*(?!static)[a-z]+/,
    reason: 'positioned text is painted after all other text',
  },
  { pattern: /(?<![\w-])(?:backdrop-)?filter\s*:/, reason: 'filters turn text into pictures' },
  { pattern: /mask-image\s*:/, reason: 'masks make a PDF inaccessible' },
  { pattern: /text-stroke/, reason: 'stroked text loses its word order' },
  { pattern: /small-caps/, reason: 'small capitals are extracted in mixed case' },
  {
    pattern: /(?<![\w-])(?:transform|rotate|scale)\s*:/,
    reason: 'transformed text is lost in extraction',
  },
  {
    pattern: /letter-spacing\s*:(?!\s*(?:0?\.0\d*em|0?\.1em|0\b(?!\.)|normal))/,
    reason: 'letters spaced by more than 0.1em are extracted as single letters',
  },
];

/** The forbidden declarations in a style sheet, each with its reason. Comments are ignored. */
export const findBannedStyles = (css: string): Issue[] => {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  return bannedStyles
    .map(({ pattern, reason }) => ({ match: pattern.exec(bare)?.[0], reason }))
    .filter(({ match }) => match !== undefined)
    .map(({ match, reason }) => ({ path: '', message: `"${match}" is not allowed: ${reason}.` }));
};
