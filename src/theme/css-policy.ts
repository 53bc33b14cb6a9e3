import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';
import type { Issue } from '../errors.ts';
import { positionFinder } from '../text/position.ts';

/** A rule about declarations that damage the text layer or the pages of a PDF. */
interface StyleRule {
  /** Matches the property name without its browser prefix. */
  readonly property: RegExp;
  readonly reason: string;
  /** Whether the value is allowed. */
  readonly isHarmless?: (value: readonly CSSToken[]) => boolean;
}

/** Tests whether a value is exactly one of these words. */
const isWord =
  (...words: readonly string[]) =>
  ([token, ...others]: readonly CSSToken[]): boolean =>
    others.length === 0 && token?.[0] === TokenType.Ident && words.includes(nameOf(token));

const isNarrow = ([token, ...others]: readonly CSSToken[]): boolean => {
  if (others.length > 0 || token === undefined) return false;
  if (token[0] === TokenType.Number) return token[4].value === 0;
  if (token[0] !== TokenType.Dimension) return isWord('normal')([token]);
  const { value, unit } = token[4];
  return unit.toLowerCase() === 'em' && value >= 0 && value <= 0.1;
};

const styleRules: readonly StyleRule[] = [
  {
    property: /^float$/,
    reason: 'floated text is painted before all other text',
    isHarmless: isWord('none'),
  },
  {
    property: /^position$/,
    reason: 'positioned text is painted after all other text',
    isHarmless: isWord('static'),
  },
  { property: /^(?:backdrop-)?filter$/, reason: 'filters turn text into pictures' },
  { property: /^mask(?:-|$)/, reason: 'masks make a PDF inaccessible' },
  { property: /^text-stroke/, reason: 'stroked text loses its word order' },
  {
    property: /^(?:transform|rotate|scale|translate|offset)$/,
    reason: 'transformed text is lost in extraction',
  },
  {
    property: /^letter-spacing$/,
    reason: 'letters spaced by more than 0.1em are extracted as single letters',
    isHarmless: isNarrow,
  },
];

const ownSheet = 'fonts come only from the tokens';
const fetching = 'nothing is fetched while printing';
const bannedRules: ReadonlyMap<string, string> = new Map(
  ['import', 'font-face', 'namespace'].map((name) => [name, ownSheet]),
);
/** Functions that take an address, some of them as a plain string. */
const fetchingFunctions: ReadonlySet<string> = new Set([
  'url',
  'src',
  'image',
  'image-set',
  'element',
]);
const capitals = 'small capitals are extracted in mixed case';
const smallCapitals = /^(?:all-)?(?:small|petite)-caps$/;

const opening: ReadonlyMap<string, TokenType> = new Map([
  [TokenType.OpenCurly, TokenType.CloseCurly],
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenSquare, TokenType.CloseSquare],
  [TokenType.Function, TokenType.CloseParen],
]);
const closing: ReadonlySet<string> = new Set(opening.values());

/** Largest number of reported issues. */
const mostIssues = 20;

/** The forbidden parts of a style sheet or of a `style` attribute, each with its reason. */
export const findBannedStyles = (css: string): Issue[] => {
  const reasons = new Map<string, { readonly reason: string; readonly offset: number }>();
  const ban: Ban = (what, reason, offset) => {
    const key = `"${what.slice(0, 60)}"`;
    if (reasons.size < mostIssues && !reasons.has(key)) reasons.set(key, { reason, offset });
  };
  // Includes comments and strings, because HTML ends a style element without parsing CSS.
  const end = css.indexOf('</');
  if (end >= 0) ban('</', 'the sheet is inside the document', end);
  const tokens = readTokens(css, (message, offset) => ban('…', message.replace(/\.$/, ''), offset));
  for (const token of tokens) judgeToken(token, ban);
  judgeDeclarations(tokens, ban);
  judgeBlocks(tokens, ban);
  if (reasons.size === 0) return [];
  const positionAt = positionFinder(css);
  return [...reasons].map(([what, { reason, offset }]) => ({
    path: '',
    message: `${what} is not allowed: ${reason}.`,
    ...positionAt(offset),
  }));
};

/** @param offset of the refused part in the style sheet */
type Ban = (what: string, reason: string, offset: number) => void;

/** The tokens of a style sheet with decoded escapes in names, without comments and whitespace. */
const readTokens = (css: string, complain: (message: string, offset: number) => void): CSSToken[] =>
  tokenize(
    { css },
    { onParseError: ({ message, sourceStart }) => complain(message, sourceStart) },
  ).filter(([type]) => type !== TokenType.Comment && type !== TokenType.Whitespace);

/** "-webkit-Transform" → "transform". */
const nameOf = (token: CSSToken): string => {
  const value = token[4] !== undefined && 'value' in token[4] ? String(token[4].value) : '';
  const name = value.toLowerCase();
  return name.startsWith('--') ? name : name.replace(/^-[a-z]+-/, '');
};

const judgeToken = (token: CSSToken, ban: Ban): void => {
  const [type, text, offset] = token;
  const reason = reasonAgainst(type, nameOf(token));
  if (reason !== undefined) ban(text, reason, offset);
};

const reasonAgainst = (type: TokenType, name: string): string | undefined => {
  if (type === TokenType.AtKeyword) return bannedRules.get(name);
  if (type === TokenType.URL || type === TokenType.BadURL) return fetching;
  if (type === TokenType.Function) return fetchingFunctions.has(name) ? fetching : undefined;
  return type === TokenType.Ident && smallCapitals.test(name) ? capitals : undefined;
};

/** A declaration starts at the start of a block, after a semicolon or after a block. */
const starts: ReadonlySet<string> = new Set([
  TokenType.OpenCurly,
  TokenType.CloseCurly,
  TokenType.Semicolon,
]);

const judgeDeclarations = (tokens: readonly CSSToken[], ban: Ban): void => {
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before !== undefined && !starts.has(before[0])) return;
    if (token[0] !== TokenType.Ident || tokens[index + 1]?.[0] !== TokenType.Colon) return;
    const rule = styleRules.find(({ property }) => property.test(nameOf(token)));
    if (rule === undefined) return;
    if (rule.isHarmless?.(valueTokens(tokens, index + 2))) return;
    ban(`${token[1]}:`, rule.reason, token[2]);
  });
};

/** The first tokens of a value. An allowed value is a single token, so five tokens are enough. */
const valueTokens = (tokens: readonly CSSToken[], start: number): CSSToken[] => {
  const near = tokens.slice(start, start + 5);
  const end = near.findIndex(([type]) => starts.has(type) || type === TokenType.EOF);
  const value = end < 0 ? near : near.slice(0, end);
  const isImportant = value.at(-1)?.[1].toLowerCase() === 'important' && value.at(-2)?.[1] === '!';
  return isImportant ? value.slice(0, -2) : value;
};

/** An unclosed block would contain the style sheet that follows it. */
const judgeBlocks = (tokens: readonly CSSToken[], ban: Ban): void => {
  const open: { readonly end: TokenType; readonly offset: number }[] = [];
  for (const [type, text, offset] of tokens) {
    const end = opening.get(type);
    if (end !== undefined) open.push({ end, offset });
    else if (closing.has(type) && open.pop()?.end !== type) {
      ban(text, 'it does not close a block', offset);
      return;
    }
  }
  const last = open.at(-1);
  if (last === undefined) return;
  ban('…', `a block is not closed: "${last.end.charAt(0)}" is missing`, last.offset);
};
