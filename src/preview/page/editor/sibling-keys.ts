import type { EditedNotation } from '../../page-state.ts';
import { jsonTokens, levelsOf, type Level } from './place.ts';

/** The keys of the object around a place, before and after it; the text need not be valid. */
export const siblingKeys = (
  before: string,
  after: string,
  notation: EditedNotation,
): ReadonlySet<string> =>
  new Set(
    notation === 'json'
      ? [...jsonKeys(tokensOf(before).reverse(), -1), ...jsonKeys(tokensOf(after), 1)]
      : yamlKeys(before, after),
  );

const tokensOf = (text: string): string[] =>
  jsonTokens(text).filter((token) => !token.startsWith('//'));

/** The keys beside a place up to the bracket around it. @param step 1: tokens in their order, -1: from the last */
const jsonKeys = (tokens: readonly string[], step: 1 | -1): string[] => {
  const keys: string[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (/^[{}[\]]$/.test(token)) depth += /[{[]/.test(token) ? step : -step;
    if (depth < 0) return keys;
    if (depth === 0 && token.startsWith('"') && tokens[index + step] === ':')
      keys.push(token.replaceAll('"', ''));
  }
  return keys;
};

const yamlKeys = (before: string, after: string): string[] => {
  const above = before.split('\n');
  const start = /^[\s-]*/.exec(above.pop() ?? '')?.[0] ?? '';
  const column = start.length;
  const isFirst = start.includes('-');
  return [
    ...(isFirst ? [] : keysAt(column, above.reverse().map(levelsOf), true)),
    ...keysAt(column, after.split('\n').slice(1).map(levelsOf), false),
  ];
};

/** The keys in a column, up to a line further left. @param isAbove whether a list entry begins with its first key */
const keysAt = (
  column: number,
  lines: readonly (readonly Level[])[],
  isAbove: boolean,
): string[] => {
  const keys: string[] = [];
  for (const levels of lines) {
    const isEnd = (levels[0]?.indent ?? column) < column;
    const own = isEnd && !isAbove ? undefined : levels.find(({ indent }) => indent === column);
    if (own?.key !== undefined) keys.push(own.key);
    if (isEnd) return keys;
  }
  return keys;
};
