import type {
  Block,
  EntriesSection,
  Entry,
  EntryBody,
  HighlightGroup,
  Letter,
  ResumeView,
  RichText,
  Role,
  Section,
  Term,
} from '../../view/model.ts';
import { joinPresent } from '../../text/format-text.ts';
import { documentOrder } from '../../theme/layout.ts';
import { partsOfView } from '../../view/document-parts.ts';
import type { DocumentOrder } from '../../view/document-order.ts';
import {
  headLines,
  metaBelow,
  namesText,
  roleLines,
  type HeadPart,
  type HeadWords,
} from '../../view/entry-head.ts';
import { inlineText } from '../../view/markdown-tokens.ts';
import {
  areLabelsOnly,
  contactsText,
  listSeparator,
  separators,
  termLabel,
} from '../../view/separators.ts';
import type { FormatRenderer, RenderJob } from '../format.ts';

/** Indents continuation lines to the text, not to the list mark. */
const hangingIndent = (mark: string, text: string): string =>
  mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);

const block = (node: Block): string => {
  if (node.kind === 'paragraph') return inlineText(node.children);
  const { start } = node;
  return node.items
    .map((item, index) =>
      hangingIndent(start === undefined ? '- ' : `${start + index}. `, blocks(item)),
    )
    .join('\n');
};

const blocks = (blocks: RichText): string => blocks.map(block).join('\n');

const group = ({ name, highlights }: HighlightGroup): string =>
  joinPresent(
    [
      name && blocks(name),
      ...highlights.map((highlight) => hangingIndent('- ', blocks(highlight))),
    ],
    '\n',
  );

const content = (entry: Entry | EntryBody, order: HeadWords): string =>
  joinPresent(
    [
      joinPresent(
        metaBelow(entry, order).map(({ text }) => text),
        separators.item,
      ),
      blocks(entry.body),
      ...entry.groups.map(group),
      entry.keywords.join(separators.keyword),
    ],
    '\n',
  );

/** A line of the head of an entry: names joined as in a sentence, and the period set off. */
const headLine = (source: Entry, parts: readonly HeadPart[]): string => {
  const [aside] = parts.filter((part) => part === 'period' || part === 'place');
  const texts = [namesText(source, parts), aside && source[aside]];
  return joinPresent(parts[0] === 'period' ? texts.reverse() : texts, periodSeparator);
};

const periodSeparator = '  |  ';

const roleHead = (role: Role, words: HeadWords): string =>
  roleLines(role, words)
    .map((parts) =>
      joinPresent(
        parts.map((part) => role[part]),
        periodSeparator,
      ),
    )
    .join('\n');

const entry = (source: Entry, order: DocumentOrder): string =>
  joinPresent(
    [
      ...headLines(source, order).map((parts) => headLine(source, parts)),
      content(source, order),
      ...source.roles.map((role) =>
        joinPresent([roleHead(role, order), content(role, order)], '\n'),
      ),
    ],
    '\n',
  );

const entries = ({ id, entries }: EntriesSection, order: DocumentOrder): string[] =>
  entries.map((source, index) => {
    const text = entry(source, order);
    return order.numbered.includes(id) ? hangingIndent(`${index + 1}. `, text) : text;
  });

const term = (source: Term): string => {
  const values = source.keywords.join(listSeparator(source.keywords));
  // A list begins under the label.
  const isBeside = values !== '' || source.body[0]?.kind === 'paragraph';
  return joinPresent(
    [termLabel(source), joinPresent([values, blocks(source.body)], '\n')],
    isBeside ? separators.label : '\n',
  );
};

const termLines = (terms: readonly Term[]): string =>
  areLabelsOnly(terms)
    ? joinPresent(terms.map(termLabel), separators.item)
    : terms.map(term).join('\n');

const section = (source: Section, order: DocumentOrder): string => {
  const heading = `${source.title}\n${'-'.repeat([...source.title].length)}`;
  if (source.kind === 'prose') return joinPresent([heading, blocks(source.body)], '\n\n');
  if (source.kind === 'terms') return joinPresent([heading, termLines(source.terms)], '\n\n');
  return joinPresent([heading, ...entries(source, order)], '\n\n');
};

const letterText = ({ head, subject, opening, body, closing, name, enclosures }: Letter): string =>
  joinPresent(
    [
      ...head.map(({ lines }) => lines.join('\n')),
      subject,
      opening,
      ...body.map(block),
      joinPresent([closing, name], '\n\n'),
      enclosures && [enclosures.title, ...enclosures.items].join('\n'),
    ],
    '\n\n',
  );

/** View → plain text in reading order, without line wrapping, for e-mails and web forms. */
export const renderTxt: FormatRenderer = ({ view, theme }: RenderJob) => {
  const order = documentOrder(theme.layout);
  const texts = partsOfView(view).map((part) => partText(part, order));
  return Promise.resolve(new TextEncoder().encode(`${texts.join('\n\n\n')}\n`));
};

const partText = (view: ResumeView, order: DocumentOrder): string => {
  const { name, label, contacts } = view.header;
  const header = joinPresent([name, label, contactsText(contacts)], '\n');
  const letter = view.letter && letterText(view.letter);
  const sections = view.sections.map((each) => section(each, order));
  const { placeAndDate, name: signedBy } = view.signature ?? {};
  const signature = joinPresent([placeAndDate, signedBy], '\n');
  return joinPresent([header, letter, ...sections, signature], '\n\n');
};
