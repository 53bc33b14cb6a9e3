import { composeKeywords, composeTexts } from './entry-parts.ts';
import type { Term } from './model.ts';
import { wordsOf } from './short-text.ts';

interface TermSource {
  readonly name?: string | undefined;
  readonly level?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly summary?: string | undefined;
}

/** A skill, a language or an interest → term; `undefined` if it has nothing to print. */
export const composeTerm = (source: TermSource, pointer: string): Term | undefined => {
  const name = wordsOf(source.name);
  const level = wordsOf(source.level);
  const keywords = composeKeywords(source.keywords);
  const body = composeTexts([source.summary]);
  const isEmpty = name === undefined && level === undefined && keywords.length + body.length === 0;
  if (isEmpty) return undefined;
  return {
    pointer,
    ...(name !== undefined && { name }),
    ...(level !== undefined && { level }),
    keywords,
    body,
  };
};
