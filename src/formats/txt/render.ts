import type {
  Block,
  Entry,
  EntryBody,
  HighlightGroup,
  RichText,
  Section,
  Term,
} from '../../view/model.ts';
import { inlineText } from '../../view/read-tokens.ts';
import {
  areLabelsOnly,
  listSeparator,
  metaItems,
  separators,
  subtitleSeparator,
  termLabel,
} from '../../view/separators.ts';
import type { FormatRenderer, RenderJob } from '../format.ts';

const joinPresent = (parts: readonly (string | undefined)[], separator: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(separator);

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

const content = (entry: EntryBody): string =>
  joinPresent(
    [
      joinPresent(
        metaItems(entry).map(({ text }) => text),
        separators.item,
      ),
      blocks(entry.body),
      ...entry.groups.map(group),
      entry.keywords.join(separators.keyword),
    ],
    '\n',
  );

const headLine = (title: string, period: string | undefined): string =>
  joinPresent([title, period], '  |  ');

const entry = (source: Entry): string =>
  joinPresent(
    [
      headLine(
        joinPresent(
          [source.title.text, source.subtitle],
          subtitleSeparator(source.title.text, source.subtitle ?? ''),
        ),
        source.period,
      ),
      content(source),
      ...source.roles.map((role) =>
        joinPresent([headLine(role.title, role.period), content(role)], '\n'),
      ),
    ],
    '\n',
  );

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

const section = (source: Section): string => {
  const heading = `${source.title}\n${'-'.repeat([...source.title].length)}`;
  if (source.kind === 'prose') return joinPresent([heading, blocks(source.body)], '\n\n');
  if (source.kind === 'terms') return joinPresent([heading, termLines(source.terms)], '\n\n');
  return joinPresent([heading, ...source.entries.map(entry)], '\n\n');
};

/** View → plain text in reading order, without line wrapping, for e-mails and web forms. */
export const renderTxt: FormatRenderer = ({ view }: RenderJob) => {
  const { name, label, contacts } = view.header;
  const header = joinPresent(
    [name, label, contacts.map(({ text }) => text).join(separators.item)],
    '\n',
  );
  const text = joinPresent([header, ...view.sections.map(section)], '\n\n');
  return Promise.resolve(new TextEncoder().encode(`${text}\n`));
};
