import { sectionOfTitle } from '../resume/normalize/field-aliases.ts';
import { joinParagraphs } from './body.ts';
import { groupEntries } from './entries.ts';
import type { LineEntry } from './entry-draft.ts';
import type { EntrySection } from './entry-lines.ts';
import {
  headStyle,
  readStudies,
  readProject,
  readShort,
  readWork,
  type EntryFields,
  type ReportGuess,
} from './entry-fields.ts';
import { addSummary, readContactLine, readHeader, type PersonFields } from './header.ts';
import { hasHeading, withoutMarkup, splitAtHeadings, type ProseLine } from './line.ts';
import { readMarks } from './read-marks.ts';
import { groupLines, type LineSection } from './sections.ts';
import { readTableRows, unlabelEntries } from './labelled-entries.ts';
import { readLanguages, readTerms } from './terms.ts';
import { pointerOf } from '../text/json-pointer.ts';
import { languageOfTitles } from './title-language.ts';
import { findUnplaced } from './unplaced.ts';
import { addUnder } from '../text/group-by.ts';

/** A part of the source that is uncertain or has no place in the résumé. */
export interface ProseRemark {
  readonly code: 'guessed_entry' | 'unplaced_words';
  readonly message: string;
  /** Pointer to the entry, or to the section of words without a place; empty for the whole résumé. */
  readonly path: string;
  /** The words as they are written. */
  readonly before: string;
  /** Line of the source, from 1. */
  readonly line: number;
}

/** A résumé read from prose: JSON Resume that the reader of résumés takes, and remarks. */
export interface ProseResume {
  readonly value: EntryFields;
  readonly remarks: readonly ProseRemark[];
  /** The language of its titles, if it is certain. */
  readonly language?: string | undefined;
}

export const unplacedRemark = (line: number, words: readonly string[], path = ''): ProseRemark => ({
  code: 'unplaced_words',
  path,
  before: words.join(' '),
  line,
  message: `has words without a place in the résumé: ${words.join(' ')}`,
});

interface Draft {
  readonly person: PersonFields;
  readonly fields: Record<string, unknown[]>;
  readonly titles: Record<string, string>;
  readonly remarks: ProseRemark[];
  /** Titles, labels and dates by line, whose words have another form in the résumé. */
  readonly read: Map<number, string[]>;
}

/** Reads the lines of a résumé in prose as JSON Resume. */
export const readProse = (lines: readonly ProseLine[]): ProseResume => {
  const { header, sections } = groupLines(lines);
  const draft: Draft = { person: {}, fields: {}, titles: {}, remarks: [], read: new Map() };
  readHeader(header, draft.person);
  for (const section of sections) readSection(section, draft);
  const { person, fields, titles } = draft;
  const hasTitles = Object.keys(titles).length > 0;
  const value: EntryFields = {
    ...(Object.keys(person).length > 0 && { basics: person }),
    ...fields,
    ...(hasTitles && { meta: { vitae: { titles } } }),
  };
  const read = readMarks(lines, { read: draft.read, value: [person, fields] });
  const keyAt = (line: number): string => keyOfLine(line, sections);
  const unplaced = findUnplaced(lines, value, { read, keyAt }).map(({ line, words }) =>
    unplacedRemark(line, words, pathIn(value, keyAt(line))),
  );
  const written = languageOfTitles(sections.map(({ title }) => title));
  return { value, remarks: [...draft.remarks, ...unplaced], language: written };
};

/** The key of the résumé for the section of a line. */
const keyOfLine = (line: number, sections: readonly LineSection[]): string => {
  const section = sections.findLast((each) => each.line <= line);
  const isPerson = !section || section.id === 'contact' || section.id === 'summary';
  return isPerson ? 'basics' : (section.id ?? 'sections');
};

/** Pointer to a key with content; empty if the résumé does not have it. */
const pathIn = (value: EntryFields, key: string): string => {
  const content = value[key];
  const isEmpty = content === undefined || (Array.isArray(content) && content.length === 0);
  return isEmpty ? '' : pointerOf([key]);
};

const readSection = (given: LineSection, draft: Draft): void => {
  const mark = (line: number, text: string): void => {
    markRead(draft, line, text);
  };
  const rows = readTableRows(given.lines, mark);
  const isEntries = given.id !== undefined && given.id in entrySections;
  const section = { ...given, lines: isEntries ? unlabelEntries(rows, mark) : rows };
  const { id, title, line, lines } = section;
  const { person, fields, titles } = draft;
  if (id === 'contact' || id === 'summary') {
    markRead(draft, line, title);
    if (id === 'summary') addSummary(person, joinParagraphs(lines));
    else for (const { text } of lines) readContactLine(text, person);
    if (id === 'summary' && !/^(?:summary|profile?)$/i.test(title)) titles[id] = title;
    return;
  }
  if (id === undefined) {
    (fields['sections'] ??= []).push(readCustom(section));
    return;
  }
  const isSame = sectionOfTitle(title) === id;
  if (isSame) markRead(draft, line, title);
  else titles[id] ??= title;
  const list = (fields[id] ??= []);
  for (const field of readers[id](section, draft)) list.push(field);
};

const markRead = ({ read }: Draft, line: number, text: string): void => {
  addUnder(read, line, text);
};

type SectionReader = (section: LineSection, draft: Draft) => readonly unknown[];

const entrySections: Readonly<Record<string, EntrySection>> = {
  work: 'jobs',
  volunteer: 'jobs',
  education: 'studies',
};

/** Reads a section of entries; lines above its first entry become an entry of their own. */
const entriesBy =
  (
    read: (entries: readonly LineEntry[], report: ReportGuess) => readonly EntryFields[],
  ): SectionReader =>
  ({ id, lines }, draft) => {
    const { before, entries } = groupEntries(lines, entrySections[id ?? ''] ?? 'other');
    const loose = before.filter(({ kind }) => kind !== 'heading').map(looseEntry);
    const all = [...loose, ...entries];
    const first = draft.fields[id ?? '']?.length ?? 0;
    return read(all, (entry, what) => {
      const message = `has parts whose meaning is a guess: ${what}`;
      const path = pointerOf([id ?? '', first + all.indexOf(entry)]);
      const before = entry.head.join(', ');
      draft.remarks.push({ code: 'guessed_entry', path, before, line: entry.line, message });
    });
  };

const looseEntry = ({ text, line }: ProseLine): LineEntry => ({
  line,
  head: [text],
  body: [],
  roles: [],
  isTitled: false,
});

const jobs = (nameKey: 'name' | 'organization'): SectionReader =>
  entriesBy((entries, report) => {
    const style = headStyle(entries);
    return entries.map((entry) => readWork(entry, style, { nameKey, report }));
  });

/** Every line of a short section is an entry, unless the section has headings. */
const shortEntries =
  (keys: { readonly title: string; readonly by: string; readonly date: string }): SectionReader =>
  (section, draft) => {
    const { lines } = section;
    const each: SectionReader = entriesBy((entries) =>
      entries.map((entry) => readShort(entry, keys)),
    );
    if (hasHeading(lines)) return each(section, draft);
    return lines.flatMap((line) =>
      each({ ...section, lines: [{ ...line, kind: 'heading', depth: 3 }] }, draft),
    );
  };

const readers: Readonly<
  Record<Exclude<NonNullable<LineSection['id']>, 'summary' | 'contact'>, SectionReader>
> = {
  work: jobs('name'),
  volunteer: jobs('organization'),
  education: entriesBy((entries) => entries.flatMap(readStudies)),
  projects: entriesBy((entries) => entries.map(readProject)),
  skills: ({ lines }) => readTerms(lines),
  interests: ({ lines }) => readTerms(lines).map(({ level: _, ...term }) => term),
  languages: ({ lines }) => readLanguages(lines),
  certificates: shortEntries({ title: 'name', by: 'issuer', date: 'date' }),
  awards: shortEntries({ title: 'title', by: 'awarder', date: 'date' }),
  publications: shortEntries({ title: 'name', by: 'publisher', date: 'releaseDate' }),
  references: ({ lines }) => readReferences(lines),
};

const readReferences = (lines: readonly ProseLine[]): readonly EntryFields[] =>
  splitAtHeadings(lines).map(({ heading, lines: own }) => ({
    ...(heading && { name: withoutMarkup(heading.text) }),
    ...(own.length > 0 && { reference: joinParagraphs(own) }),
  }));

const readCustom = ({ title, lines }: LineSection): EntryFields => {
  if (!hasHeading(lines))
    return { title, ...(lines.length > 0 && { summary: joinParagraphs(lines) }) };
  const { before, entries } = groupEntries(lines);
  return {
    title,
    ...(before.length > 0 && { summary: joinParagraphs(before) }),
    entries: entries.map((entry) => readWorkLike(entry)),
  };
};

const readWorkLike = (entry: LineEntry): EntryFields => {
  const {
    position,
    context,
    highlightGroups: _,
    ...fields
  } = readWork(entry, { isRoleFirst: false }, { nameKey: 'name', report: () => undefined });
  return {
    ...fields,
    ...(position !== undefined && { subtitle: position }),
    ...(context !== undefined && { details: [{ text: context }] }),
  };
};
