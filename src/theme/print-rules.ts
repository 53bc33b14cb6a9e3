import type { Issue } from '../errors.ts';

/** What breaks a printed résumé: its text layer, its pages, or its independence of the network. */
const bannedStyles: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /@import\b|@font-face\b/, reason: 'fonts and sheets come from the tokens alone' },
  { pattern: /url\(/, reason: 'nothing is fetched while printing' },
  { pattern: /<\//, reason: 'the sheet stands inside the document' },
  { pattern: /(?<![\w-])float\s*:/, reason: 'floated text is painted before all other text' },
  {
    pattern: /(?<![\w-])position\s*:\s*(?!static)[a-z]+/,
    reason: 'positioned text is painted after all other text',
  },
  { pattern: /(?<![\w-])(?:backdrop-)?filter\s*:/, reason: 'filters turn text into pictures' },
  { pattern: /mask-image\s*:/, reason: 'masks make a PDF inaccessible' },
  { pattern: /text-stroke/, reason: 'stroked text loses its word order' },
  { pattern: /small-caps/, reason: 'small capitals come out in mixed case' },
  { pattern: /(?<![\w-])(?:transform|rotate|scale)\s*:/, reason: 'transformed text gets lost' },
  {
    pattern: /letter-spacing\s*:(?!\s*(?:0?\.0\d*em|0?\.1em|0\b(?!\.)|normal))/,
    reason: 'letters spaced by more than 0.1em come out as single letters',
  },
];

/** The declarations of a style sheet that no theme may use, with the reason. */
export const findBannedStyles = (css: string): Issue[] => {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  return bannedStyles
    .map(({ pattern, reason }) => ({ match: pattern.exec(bare)?.[0], reason }))
    .filter(({ match }) => match !== undefined)
    .map(({ match, reason }) => ({ path: '', message: `"${match}" is not allowed: ${reason}.` }));
};
