import Handlebars from 'handlebars/runtime.js';
import { addressParts } from '../../text/addresses.ts';
import { escapeHtml } from '../../text/xml.ts';
import { metaBelow } from '../../view/entry-head.ts';
import { staysWhole } from '../../view/entry-length.ts';
import type { Layout } from '../../theme/layout.ts';
import { isLongTitle } from '../../theme/long-title.ts';
import type {
  Entry,
  EntryBody,
  Inline,
  Link,
  RichText,
  Role,
  Section,
  Term,
} from '../../view/model.ts';
import { linked } from '../../view/markdown-tokens.ts';
import { plainTextOf } from '../../view/rich-text.ts';
import { areLabelsOnly, listSeparator, termLabel } from '../../view/separators.ts';
import { splitTermBody } from '../../view/terms.ts';
import { entryLines, roleEntryLines, type TemplateData } from './entry-lines.ts';
import { inlineHtml, inlinesHtml, isFlowing, richHtml } from './rich-text.ts';

/** Marks HTML as already escaped. An empty text stays a string, because `if` treats every object as true. */
const safe = (html: string): Handlebars.SafeString | '' =>
  html === '' ? '' : new Handlebars.SafeString(html);

/** The text after the label of a term. */
const termText = (term: Term): string => {
  const { keywords } = term;
  return keywords.length > 0
    ? escapeHtml(keywords.join(listSeparator(keywords)))
    : inlinesHtml(splitTermBody(term).lead);
};

/** The object that Handlebars passes to a helper after its arguments. */
interface HelperOptions {
  readonly data: TemplateData;
}

const styleTags = { italic: 'em', bold: 'strong' } as const;

/** A short text with its link and markup, in the face of roles. */
const styledHtml = ({ text, href, children }: Link, style: Layout['roleStyle']): string => {
  const words: readonly Inline[] = children ?? [{ kind: 'text', text }];
  const html = inlinesHtml(linked(words, href));
  return style === 'regular' ? html : `<${styleTags[style]}>${html}</${styleTags[style]}>`;
};

/** Letters of "Certifications" and a little more. */
const longestBeside = 16;

/** In letters. It fits into any column; elsewhere each part of an address would be a text of its own in the PDF. */
const shortAddress = 20;

const hasNarrowContacts = ({ contacts, aside }: Layout): boolean =>
  contacts === 'columns' || (aside.side !== 'none' && aside.contacts);

/** The helpers that templates may call besides Handlebars' built-in blocks. They add no words. */
export const helpers = {
  /** Rich text as paragraphs and lists. */
  rich: (blocks: RichText) => safe(richHtml(blocks)),
  /** Rich text as the content of a list item. */
  inline: (blocks: RichText) => safe(inlineHtml(blocks)),
  /** A short text with its markup. */
  marked: (nodes: readonly Inline[]) => safe(inlinesHtml(nodes)),
  /** The text of a contact. In a narrow column an address breaks before its parts, not within them. */
  address: (text: string, { data }: HelperOptions) =>
    hasNarrowContacts(data.layout) && text.length > shortAddress
      ? safe(addressParts(text).map(escapeHtml).join('<wbr>'))
      : text,
  isFlowing: (text: RichText) => isFlowing(text),
  /** The second line of an entry or role. */
  metaItems: (entry: Entry | EntryBody, { data }: HelperOptions) => metaBelow(entry, data.layout),
  /** `whole`: the entry stays on one page; `flowing`: it may continue on the next page. */
  flow: (entry: Entry | EntryBody) => (staysWhole(entry) ? 'whole' : 'flowing'),
  /** The lines of title, subtitle and period, by the words of the layout. */
  headLines: (entry: Entry, { data }: HelperOptions) => entryLines(entry, data),
  roleLines: (role: Role, { data }: HelperOptions) => roleEntryLines(role, data),
  /** A short text with its link and markup, in the face of roles. */
  styled: (link: Link, style: Layout['roleStyle']) => safe(styledHtml(link, style)),
  /** Whether a title is too long for a narrow column beside its section. */
  isLongTitle: (title: string) => isLongTitle(title),
  /** Whether the name of a group is too long for such a column. */
  isLongName: (name: RichText) => plainTextOf(name).length > longestBeside,
  isNumbered: (id: Section['id'], { data }: HelperOptions) =>
    data.layout.numbered.some((each) => each === id),
  /** Whether terms follow one another in a line. */
  areInline: (_terms: readonly Term[], { data }: HelperOptions) => data.layout.terms === 'inline',
  termLabel: (term: Term) => termLabel(term),
  termText: (term: Term) => safe(termText(term)),
  termRest: (term: Term) => splitTermBody(term).rest,
  areBrief: (terms: readonly Term[]) => areLabelsOnly(terms),
} as const;
