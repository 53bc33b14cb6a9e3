import type { ResumeDetail } from '../resume/schema/detail.ts';
import { phoneHref, addressLink, safeHref } from './links.ts';
import { factOfLabel } from '../resume/person-facts.ts';
import type { DocumentLanguage } from './labels.ts';
import type { Detail, HighlightGroup, RichText } from './model.ts';
import { formatDay } from './period.ts';
import { isoDateParts } from '../text/iso-date.ts';
import { nonBlank, parseAllHighlights, parseRichText } from './rich-text.ts';
import { readShortText, wordsOf } from './short-text.ts';
import { doiLink } from './bare-addresses.ts';

/** The details of an entry: facts of its second line, paragraphs and titled lists. */
export interface ComposedDetails {
  readonly facts: readonly Detail[];
  readonly body: RichText;
  readonly groups: readonly HighlightGroup[];
}

/** A longer text is a paragraph. In characters. */
const longestFact = 100;

/** The link of a text that is one address, e-mail address or DOI. */
const hrefOf = (text: string, label: string | undefined): string | undefined => {
  if (/\s/.test(text.replace(/^doi:\s*/i, ''))) return phoneHref(text, label);
  const doi = doiLink(text);
  if (doi !== undefined) return safeHref(doi);
  if (/^https?:\/\//i.test(text)) return safeHref(text);
  if (/^[^\s@/]+@[^\s@/.]+\.[^\s@/]+$/.test(text)) return safeHref(`mailto:${text}`);
  return phoneHref(text, label);
};

const factOf = (text: string, label: string | undefined, language: DocumentLanguage): Detail => {
  const href = hrefOf(text, label);
  const isDate = isoDateParts(text)?.month !== undefined;
  const start = label === undefined ? {} : { label };
  if (href === undefined && !isDate) return { ...start, ...(readShortText(text) ?? { text }) };
  const plain = isDate ? (formatDay(text, language) ?? text) : text;
  return {
    ...start,
    text: /^https?:/i.test(text) && href !== undefined ? addressLink(text).text : plain,
    ...(href !== undefined && { href }),
  };
};

/** A paragraph that begins with the label. */
const labelled = (label: string | undefined, text: RichText): RichText => {
  const [first, ...rest] = text;
  if (label === undefined) return text;
  const lead = { kind: 'text', text: `${label}: ` } as const;
  return first?.kind === 'paragraph'
    ? [{ kind: 'paragraph', children: [lead, ...first.children] }, ...rest]
    : [{ kind: 'paragraph', children: [lead] }, ...text];
};

/** The label of a known fact in the language of the document. */
const labelIn = (label: string | undefined, { labels }: DocumentLanguage): string | undefined => {
  const fact = label === undefined ? undefined : factOfLabel(label);
  return fact === undefined ? label : labels.facts[fact];
};

export const composeDetails = (
  details: readonly ResumeDetail[] | undefined,
  language: DocumentLanguage,
): ComposedDetails => {
  const facts: Detail[] = [];
  const body: RichText[number][] = [];
  const groups: HighlightGroup[] = [];
  for (const { label: given, text: content, highlights } of details ?? []) {
    const label = labelIn(wordsOf(given), language);
    const text = content?.trim() ?? '';
    const items = parseAllHighlights(highlights);
    const isFact = text.length <= longestFact && !text.includes('\n');
    const plain = nonBlank(text);
    if (isFact && plain !== undefined) facts.push(factOf(plain, label, language));
    else if (plain !== undefined) body.push(...labelled(label, parseRichText(text)));
    if (items.length > 0) {
      const name = plain === undefined && label !== undefined ? parseRichText(label) : [];
      groups.push({ ...(name.length > 0 && { name }), highlights: items });
    }
  }
  return { facts, body, groups };
};

/** Titled lists as blocks of a text. */
export const groupBlocks = (groups: readonly HighlightGroup[]): RichText =>
  groups.flatMap(({ name, highlights }) => [
    ...(name ?? []),
    { kind: 'list', items: highlights } as const,
  ]);

/** The title and the items of titled lists, in their order. */
export const textsOfGroups = (groups: readonly HighlightGroup[]): RichText[] =>
  groups.flatMap(({ name, highlights }) => [...(name ? [name] : []), ...highlights]);
