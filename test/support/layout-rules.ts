import { helpers } from '../../src/formats/html/template-helpers.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { documentOrder, readingOrder } from '../../src/theme/layout.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { loadTheme } from './themes.ts';
import { composeView } from '../../src/view/compose.ts';
import type { DocumentOrder } from '../../src/view/document-order.ts';
import { headLines } from '../../src/view/entry-head.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import type { Entry, EntryBody, ResumeView, Role } from '../../src/view/model.ts';
import { plainTextOf } from '../../src/view/rich-text.ts';
import { pictureOf } from './pictures.ts';
import { printedOrders } from './printed-order.ts';
import type { Block, Line, PrintedLayout } from './printed-layout.ts';
import { letters } from './words.ts';

/** The expected content of a résumé in a theme. */
export const viewOf = async (text: string, theme: string): Promise<ResumeView> => {
  const { resume } = parseResume(text);
  const language = await resolveLanguage(undefined, resume.meta?.language ?? resume.language);
  const { layout } = await loadTheme(theme);
  return composeView(resume, {
    language,
    layout: readingOrder(layout),
    photo: await pictureOf(resume.basics?.image),
  });
};

/** A heading of the view and the content below it. */
interface Title {
  readonly text: string;
  readonly body?: EntryBody;
}

const titlesOf = ({ header, sections }: ResumeView, order: DocumentOrder): Title[] => {
  const name = header.name ?? header.label;
  return [
    ...(name === undefined ? [] : [{ text: name }]),
    ...sections.flatMap((section) => [
      { text: section.title },
      ...(section.kind === 'entries'
        ? section.entries.flatMap((entry) => entryTitles(entry, order))
        : []),
    ]),
  ];
};

const entryTitles = (entry: Entry, order: DocumentOrder): Title[] => [
  ...entryHeading(entry, order).map((text) => ({ text, body: entry })),
  ...entry.roles
    .filter(({ title }) => title !== '')
    .map((role: Role) => ({ text: role.title, body: role })),
];

/** The first of employer and role: it is the heading. */
const entryHeading = (entry: Entry, order: DocumentOrder): string[] => {
  const parts = headLines(entry, order).flat();
  const first = parts.find((part) => part === 'title' || part === 'subtitle');
  const text = first === 'subtitle' ? entry.subtitle : entry.title.text;
  return text === undefined || text === '' ? [] : [text];
};

/** A heading with the blocks up to the next heading. */
export interface Stretch extends Title {
  readonly heading: Block;
  readonly blocks: readonly Block[];
}

/**
 * Splits the document at its headings. A number comes before its heading, and in a column of dates the period does. Contacts in a side
 * column have no heading. @throws Error if the headings differ from those of the view
 */
export const stretchesOf = (
  { blocks }: PrintedLayout,
  view: ResumeView,
  theme: Theme,
): Stretch[] => {
  const order = documentOrder(theme.layout);
  const starts = blocks.flatMap(({ type }, index) => (/^H/.test(type) ? [index] : []));
  const orders = printedOrders(view, theme).map((each) => titlesOf(each, order));
  const isPrinted = (titles: readonly Title[]): boolean =>
    titles.every(({ text }, index) => holdsLetters(blocks[starts[index] ?? -1]?.text ?? '', text));
  const titles = orders.find(isPrinted) ?? orders[0] ?? [];
  const contacts = view.header.contacts.map(({ text }) => letters(text));
  const isContact = ({ text }: Block): boolean => {
    const said = letters(text);
    return (
      said !== '' && contacts.some((contact) => contact.includes(said) || said.includes(contact))
    );
  };
  if (starts.length !== titles.length) {
    throw new Error(`${starts.length} headings are printed, ${titles.length} are expected.`);
  }
  return titles.map((title, index) => {
    const [heading, ...following] = blocks.slice(starts[index], starts[index + 1]);
    if (!heading || !holdsLetters(heading.text, title.text))
      throw new Error(`"${heading?.text}" is printed instead of "${title.text}".`);
    const own = order.hasContactsAside ? following.filter((block) => !isContact(block)) : following;
    const next = titles[index + 1]?.body?.period;
    const endsInPeriod = next !== undefined && letters(own.at(-1)?.text ?? '') === letters(next);
    const isNext = order.dates === 'gutter' && endsInPeriod;
    const undated = isNext ? own.slice(0, -1) : own;
    // The number of the next entry.
    const isNumbered = undated.at(-1)?.type === 'Lbl';
    return { ...title, heading, blocks: isNumbered ? undated.slice(0, -1) : undated };
  });
};

/** Whether a text has all letters of a part, in any order, because right-to-left text is extracted in drawing order. */
const holdsLetters = (text: string, part: string): boolean => {
  const left = [...letters(text).toLowerCase()];
  return [...letters(part).toLowerCase()].every((letter) => {
    const index = left.indexOf(letter);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
};

const firstPage = ({ lines }: Block): number | undefined => lines[0]?.page;
const lastPage = ({ lines }: Block): number | undefined => lines.at(-1)?.page;
const quote = (block: Block): string =>
  `p. ${(firstPage(block) ?? 0) + 1}: ${block.text.slice(0, 60)}`;

/** Headings on another page than their first lines, or than the heading below them. */
export const strandedHeadings = (stretches: readonly Stretch[]): string[] =>
  stretches
    .filter(({ heading, blocks }, index) => {
      const below = stretches[index + 1]?.heading;
      const isParent = below !== undefined && below.type > heading.type;
      const next = blocks[0] ?? (isParent ? below : undefined);
      return next !== undefined && firstPage(heading) !== firstPage(next);
    })
    .map(({ heading }) => quote(heading));

/** Titles and dates that are neither side by side nor one below the other. */
export const splitTitleRows = (stretches: readonly Stretch[]): string[] =>
  stretches
    .filter(({ body, heading, blocks }) => {
      const period = blocks.find(({ text }) => letters(text) === letters(body?.period ?? ''));
      const line = period?.lines[0];
      return line && !heading.lines.some((title) => isBeside(title, line) || isBelow(title, line));
    })
    .map(({ heading }) => quote(heading));

const isBeside = (title: Line, date: Line): boolean =>
  title.page === date.page && Math.abs(title.baseline - date.baseline) < 3;
const isBelow = (title: Line, date: Line): boolean =>
  title.page === date.page &&
  date.baseline > title.baseline &&
  date.baseline - title.baseline < 2 * (title.bottom - title.top);

/** Short entries that continue on another page. */
export const brokenEntries = (stretches: readonly Stretch[]): string[] =>
  stretches
    .filter(({ body, heading, blocks }) => {
      const last = blocks.at(-1) ?? heading;
      return body && helpers.flow(body) === 'whole' && firstPage(heading) !== lastPage(last);
    })
    .map(({ heading }) => quote(heading));

/** Paragraphs with a single line on a page. */
export const loneLines = ({ blocks }: PrintedLayout): string[] =>
  blocks
    .filter(({ type, lines }) => {
      const pages = [...new Set(lines.map(({ page }) => page))];
      const isAlone = (page: number) => lines.filter((line) => line.page === page).length < 2;
      return /^(?:P|LBody)$/.test(type) && pages.length > 1 && pages.some(isAlone);
    })
    .map(quote);

/** Keywords, and titles of highlight groups, on another page than their content. */
export const strayedParts = (stretches: readonly Stretch[]): string[] =>
  stretches
    .flatMap(({ body, heading, blocks }) => {
      const keywords = letters((body?.keywords ?? []).join('·'));
      const groupNames = (body?.groups ?? []).map(({ name }) => letters(plainTextOf(name ?? [])));
      return blocks.filter((block, index) => {
        const said = letters(block.text);
        const before = blocks[index - 1] ?? heading;
        const after = blocks[index + 1] ?? block;
        return (
          (said !== '' && said === keywords && lastPage(before) !== firstPage(block)) ||
          (groupNames.includes(said) && lastPage(block) !== firstPage(after))
        );
      });
    })
    .map(quote);

/** Baselines of a page from top to bottom. Text side by side is one line. */
export const baselines = ({ blocks }: PrintedLayout, page: number): number[] =>
  blocks
    .flatMap(({ lines }) => lines)
    .filter((line) => line.page === page)
    .map(({ baseline }) => baseline)
    .sort((a, b) => a - b)
    .reduce<number[]>(
      (kept, next) => (next - (kept.at(-1) ?? -9) < 6 ? kept : [...kept, next]),
      [],
    );

/** Lines and links outside the paper. */
export const outsidePaper = ({ pages, blocks }: PrintedLayout): string[] => {
  const leaves = (page: number, [left, top, right, bottom]: readonly number[]): boolean => {
    const { width = 0, height = 0 } = pages[page] ?? {};
    return Number(left) < 0 || Number(top) < 0 || Number(right) > width || Number(bottom) > height;
  };
  return [
    ...blocks.flatMap(({ lines }) =>
      lines
        .filter(({ page, left, top, right, bottom }) => leaves(page, [left, top, right, bottom]))
        .map(({ text }) => text),
    ),
    ...pages.flatMap(({ links }, page) =>
      links.filter((link) => leaves(page, link)).map((link) => `link at ${link.join(' ')}`),
    ),
  ];
};
