import { joinPresent } from '../text/format-text.ts';
import { composeTexts } from './entry-parts.ts';
import type { ResumeDetail } from '../resume/schema/detail.ts';
import { composeDetails, groupBlocks } from './details.ts';
import type { DocumentLanguage } from './labels.ts';
import type { Inline, RichText, Term } from './model.ts';
import { nonBlank } from './rich-text.ts';
import { detailText } from './separators.ts';
import { wordsOf, wordsOfAll } from './short-text.ts';

interface TermSource {
  readonly name?: string | undefined;
  readonly level?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  readonly details?: readonly ResumeDetail[] | undefined;
}

/** A skill, a language or an interest → term; `undefined` if it has nothing to print. */
export const composeTerm = (
  source: TermSource,
  pointer: string,
  language: DocumentLanguage,
): Term | undefined => {
  const name = wordsOf(source.name);
  const { facts, body: more, groups } = composeDetails(source.details, language);
  // A term has no second line, so its facts follow the level: "Go – expert, Years: 7".
  const level = nonBlank(joinPresent([wordsOf(source.level), ...facts.map(detailText)], ', '));
  const keywords = wordsOfAll(source.keywords);
  const body = [...composeTexts([source.summary]), ...more, ...groupBlocks(groups)];
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

/** The body of a term: the paragraph after its label, which a term with keywords does not have there, and the rest. */
export const splitTermBody = ({
  keywords,
  body,
}: Term): { readonly lead: readonly Inline[]; readonly rest: RichText } => {
  const [first, ...rest] = body;
  return keywords.length === 0 && first?.kind === 'paragraph'
    ? { lead: first.children, rest }
    : { lead: [], rest: body };
};
