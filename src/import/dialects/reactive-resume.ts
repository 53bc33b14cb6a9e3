import {
  at,
  derived,
  firstOf,
  hasKey,
  itemsOf,
  leaveOut,
  leaveOutOthers,
  mapText,
  membersOf,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  isList,
  Part,
  readElsewhere,
  readFields,
  technical,
  to,
  type Draft,
  type FieldTable,
} from '../draft.ts';
import { createSectionList, type SectionList } from '../section-list.ts';
import { basicsTable, isHidden, languageOf, pictureOf } from './reactive-resume-basics.ts';
import { readItem, reactiveSectionIds } from './reactive-resume-items.ts';
import { lookUp } from '../../text/json.ts';

type Version = 3 | 4 | 5;

/** A whole export has the résumé in `data`. */
const dataOf = (root: Cursor): Cursor =>
  at(root, 'data', 'sections') ? (at(root, 'data') ?? root) : root;

/** The version of Reactive Resume that wrote a document; `undefined` if it is of another origin. */
export const reactiveResumeVersion = (root: Cursor): Version | undefined => {
  const data = dataOf(root);
  const sections = membersOf(at(data, 'sections')).map(([, section]) => section);
  const holds = (key: string): boolean => sections.some((section) => hasKey(section, key));
  if (!at(data, 'basics') || !(holds('items') || holds('content'))) return undefined;
  if (holds('type') || at(data, 'sections', 'work', 'items') || at(data, 'basics', 'photo'))
    return 3;
  if (holds('hidden') || at(data, 'summary') || at(data, 'picture') || at(data, 'customSections'))
    return 5;
  return holds('visible') || holds('columns') || at(data, 'metadata') ? 4 : undefined;
};

export const convertReactiveResume = (root: Cursor): Draft => {
  const data = dataOf(root);
  if (data !== root) leaveOutOthers(root, 'technical', ['data']);
  const basics = at(data, 'basics');
  const list = createSectionList();
  const summary = at(data, 'summary') ?? at(data, 'sections', 'summary');
  const text = addSummary(list, summary);
  const accounts = addSections(list, data);
  for (const section of itemsOf(at(data, 'customSections'))) addCustomSection(list, section);
  leaveOutOthers(data, 'setting', contentKeys);
  const { sections, vitae } = list.finish({ order: orderOf(data, list) });
  const person = basics && readFields(basics, basicsTable, { image: pictureOf(data) }).record;
  const own = person?.['profiles'];
  return {
    basics:
      basics &&
      new Part(basics, {
        ...person,
        ...(text !== undefined && { summary: joined(basics, text) }),
        profiles: [...(isList(own) ? own : []), ...accounts],
      }),
    ...sections,
    meta: { language: languageOf(data), vitae },
  };
};

const contentKeys = ['basics', 'summary', 'sections', 'customSections', 'picture'];

/** Version 3 may have a summary both in `basics` and as a section. */
const joined = (basics: Cursor, text: Cursor): Cursor => {
  const own = textOf(at(basics, 'summary'));
  return own === undefined ? text : derived(text, `${own}\n\n${textOf(text) ?? ''}`);
};

const titleOf = (section: Cursor): Cursor | undefined => firstOf(section, 'title', 'name');

/** Members of a section that only concern its layout. */
const noteSettings = (section: Cursor): void => {
  leaveOut(section, 'technical', ['id', 'icon']);
  leaveOutOthers(section, 'setting', ['id', 'icon', 'items', 'content', 'name', 'title']);
};

const addSummary = (list: SectionList, section: Cursor | undefined): Cursor | undefined => {
  if (!section) return undefined;
  noteSettings(section);
  const content = at(section, 'content');
  if (!content) leaveOut(titleOf(section), 'setting');
  else list.addStandard('summary', undefined, titleOf(section));
  if (isHidden(section)) list.hide('summary', section);
  return content;
};

/** Adds the sections. @returns the accounts, which belong to the person */
const addSections = (list: SectionList, data: Cursor): Draft[] => {
  const accounts: Draft[] = [];
  for (const [key, section] of membersOf(at(data, 'sections'))) {
    if (key === 'summary') continue;
    if (key === 'custom' && !at(section, 'items')) {
      for (const [, own] of membersOf(section)) addCustomSection(list, own);
      continue;
    }
    const id = lookUp(reactiveSectionIds, key);
    const items = itemsOf(at(section, 'items'));
    if (key === 'profiles') {
      noteSettings(section);
      leaveOut(titleOf(section), 'setting');
      accounts.push(...items.map((item) => accountOf(item, isHidden(section))));
    } else if (id === undefined) addCustomSection(list, section);
    else {
      noteSettings(section);
      if (items.length === 0) leaveOut(titleOf(section), 'setting');
      else
        list.addStandard(
          id,
          items.map((item) => readItem(id, item)),
          titleOf(section),
        );
      if (isHidden(section) && items.length > 0) list.hide(id, section);
    }
  }
  return accounts;
};

const accountOf = (item: Cursor, isOff: boolean): Draft => {
  const account = readItem('profiles', item);
  if (!isOff) return account;
  leaveOut(item, 'excluded');
  return new Part(item, { ...account.record, hidden: derived(item, true) });
};

const addCustomSection = (list: SectionList, section: Cursor): void => {
  noteSettings(section);
  const items = itemsOf(at(section, 'items'));
  const kind = reactiveSectionIds[textOf(at(section, 'type')) ?? ''] ?? 'custom';
  const content = at(section, 'content');
  if (items.length === 0 && !content) return leaveOut(titleOf(section), 'setting');
  const entries = items.map((item) =>
    at(item, 'content') && !at(item, 'name')
      ? readFields(item, proseTable)
      : asCustomEntry(kind, item),
  );
  if (isHidden(section)) leaveOut(section, 'excluded');
  list.addCustom(titleOf(section), {
    summary: content,
    entries,
    hidden: isHidden(section) ? derived(section, true) : undefined,
  });
};

const proseTable: FieldTable = {
  id: technical,
  ...readElsewhere('hidden'),
  content: to('summary'),
  recipient: to('name', (member) =>
    mapText(member, (text) => text.replace(/<[^<>]*>/g, ' ').trim()),
  ),
};

/** The fields of a standard entry that an entry of a custom section calls otherwise. */
const customNames: Readonly<Record<string, string>> = {
  institution: 'name',
  language: 'name',
  network: 'name',
  organization: 'name',
  title: 'name',
  position: 'subtitle',
  studyType: 'subtitle',
  awarder: 'subtitle',
  issuer: 'subtitle',
  publisher: 'subtitle',
  username: 'subtitle',
  fluency: 'subtitle',
  level: 'subtitle',
  releaseDate: 'date',
  reference: 'summary',
};

const asCustomEntry = (kind: string, item: Cursor): Draft => {
  const entry = readItem(kind, item);
  const record: Record<string, Draft> = {};
  for (const [key, draft] of Object.entries(entry.record)) {
    const name = lookUp(customNames, key) ?? key;
    record[name in record ? key : name] = draft;
  }
  return new Part(item, record);
};

/** The sections in the order of the pages: the main column, then the side column. */
const orderOf = (data: Cursor, list: SectionList): Draft => {
  const layout = at(data, 'metadata', 'layout');
  if (!layout) return undefined;
  const known = new Set(list.ids());
  const pages = itemsOf(at(layout, 'pages') ?? layout).flatMap((page) =>
    at(page, 'main') || at(page, 'sidebar')
      ? [...itemsOf(at(page, 'main')), ...itemsOf(at(page, 'sidebar'))]
      : itemsOf(page).flatMap(itemsOf),
  );
  return pages.flatMap((item) => {
    const name = textOf(item) ?? '';
    const id =
      name === 'summary'
        ? name
        : (lookUp(reactiveSectionIds, name) ?? customIdOf(data, name, list));
    return id !== undefined && known.has(id) ? [derived(item, id)] : [];
  });
};

/** The layout names a custom section by its id: "custom.<id>" in version 4. */
const customIdOf = (data: Cursor, name: string, list: SectionList): string | undefined => {
  const id = name.replace(/^custom\./, '');
  const section =
    at(data, 'sections', 'custom', id) ??
    at(data, 'sections', id) ??
    itemsOf(at(data, 'customSections')).find((each) => textOf(at(each, 'id')) === id);
  const title = section && titleOf(section);
  return title && list.customIdOf(title);
};
