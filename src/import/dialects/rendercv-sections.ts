import { doiAddress } from '../../text/addresses.ts';
import { lettersOf } from '../../text/unicode.ts';
import { derived, firstOf, itemsOf, joinedText, mapText, textOf, type Cursor } from '../cursor.ts';
import {
  readItems,
  readFields,
  to,
  type Draft,
  type DraftRecord,
  type FieldRule,
  type FieldTable,
} from '../draft.ts';
import type { SectionList } from '../section-list.ts';
import { capitalizedTitleOfKey } from '../../text/key-title.ts';

/** The kinds of entries, as RenderCV tells them apart: by their keys. */
type EntryKind = 'text' | 'bullet' | 'line' | 'publication' | 'education' | 'experience' | 'normal';

const bulletKeys = ['bullet', 'number', 'reversed_number'];

const kindOf = (entry: Cursor): EntryKind => {
  if (textOf(entry) !== undefined) return 'text';
  const has = (...keys: string[]): boolean => firstOf(entry, ...keys) !== undefined;
  if (has(...bulletKeys)) return 'bullet';
  if (has('company', 'position')) return 'experience';
  if (has('institution', 'area', 'degree')) return 'education';
  if (has('authors', 'journal', 'doi')) return 'publication';
  if (has('label', 'details')) return 'line';
  return 'normal';
};

const named = (...names: string[]): ((key: string) => boolean) => {
  const known = new Set(names);
  return (key) => known.has(lettersOf(key));
};

const isSummary = named(
  ...['summary', 'profile', 'about', 'aboutme', 'objective', 'careerobjective', 'introduction'],
  ...['professionalsummary', 'executivesummary', 'personalstatement', 'bio', 'statement'],
  ...['profil', 'überblick', 'zusammenfassung', 'kurzprofil', 'résumé', 'àpropos', 'perfil'],
  ...['resumen', 'resumenprofesional', 'sobremí', 'sobremim', 'resumo', 'profilo', 'sommario'],
  ...[
    'profiel',
    'samenvatting',
    'sammanfattning',
    'sammendrag',
    'podsumowanie',
    'özet',
    'hakkımda',
  ],
);
const isVolunteering = named('volunteer', 'volunteering', 'volunteerexperience', 'volunteerwork');
const isProjects = named(
  ...['projects', 'project', 'personalprojects', 'sideprojects', 'opensource', 'selectedprojects'],
  ...[
    'projekte',
    'projets',
    'proyectos',
    'projetos',
    'progetti',
    'projecten',
    'projekt',
    'projeler',
  ],
);
const isLanguages = named(
  ...['languages', 'language', 'spokenlanguages', 'sprachen', 'langues', 'idiomas', 'lingue'],
  ...['talen', 'språk', 'sprog', 'języki', 'diller'],
);

/** Adds one section to the list. @returns the text of the first section that introduces the person */
export const readSection = (
  list: SectionList,
  key: string,
  section: Cursor,
  mayBeSummary: boolean,
): Draft => {
  const title = derived(section, capitalizedTitleOfKey(key));
  const entries = itemsOf(section);
  const kinds = new Set(entries.map(kindOf));
  const [kind = 'text'] = kinds;
  if (kinds.size > 1) {
    list.addCustom(title, mixedContent(entries));
  } else if (kind === 'text') {
    if (mayBeSummary && isSummary(key)) {
      list.addStandard('summary', undefined, title);
      return paragraphs(section, entries);
    }
    list.addCustom(title, { summary: paragraphs(section, entries) });
  } else {
    addEntries({ list, key, title }, kind, entries);
  }
  return undefined;
};

interface SectionPlace {
  readonly list: SectionList;
  readonly key: string;
  readonly title: Cursor;
}

const addEntries = (
  { list, key, title }: SectionPlace,
  kind: EntryKind,
  entries: readonly Cursor[],
): void => {
  const id = standardId(key, kind);
  if (id !== undefined && !list.has(id)) {
    const table = standardTables[id] ?? {};
    list.addStandard(id, readItems(entries, table), title);
  } else if (kind === 'bullet') {
    list.addCustom(title, { highlights: entries.map(bulletOf) });
  } else if (kind === 'line') {
    list.addCustom(title, { terms: readItems(entries, skillTable) });
  } else {
    list.addCustom(title, { entries: readItems(entries, customTable) });
  }
};

/** The section of JSON Resume that fits a kind of entries. */
const standardId = (key: string, kind: EntryKind): string | undefined => {
  if (kind === 'experience') return isVolunteering(key) ? 'volunteer' : 'work';
  if (kind === 'education') return 'education';
  if (kind === 'publication') return 'publications';
  if (kind === 'line') return isLanguages(key) ? 'languages' : 'skills';
  return kind === 'normal' && isProjects(key) ? 'projects' : undefined;
};

/** Entries of several kinds in one section, all as entries. */
const mixedContent = (entries: readonly Cursor[]): DraftRecord => ({
  entries: entries.map((entry) => {
    const kind = kindOf(entry);
    if (kind === 'text') return { summary: entry };
    if (kind === 'bullet') return { highlights: [bulletOf(entry)] };
    return readFields(entry, kind === 'line' ? lineTable : customTable);
  }),
});

const bulletOf = (entry: Cursor): Draft => firstOf(entry, ...bulletKeys);

const paragraphs = (section: Cursor, texts: readonly Cursor[]): Draft =>
  joinedText(section, texts.map(textOf), '\n\n');

const dates: FieldTable = { start_date: to('startDate'), end_date: to('endDate') };

/** A short list is keywords, anything else is prose. */
const details: FieldRule = (member) => {
  const parts = (textOf(member) ?? '').split(',');
  const isList = parts.every((part) => part.trim().length <= 40 && !/[.;:]\s/.test(part));
  return isList ? { keywords: member } : { summary: member };
};

const skillTable: FieldTable = { label: to('name'), details };
const lineTable: FieldTable = { label: to('name'), details: to('summary') };

const doi = to('url', (member) => mapText(member, (text) => doiAddress(text) ?? text));

const standardTables: Readonly<Record<string, FieldTable>> = {
  work: { ...dates, company: to('name') },
  volunteer: { ...dates, company: to('organization') },
  education: { ...dates, degree: to('studyType'), grade: to('score'), gpa: to('score') },
  publications: { title: to('name'), journal: to('publisher'), date: to('releaseDate'), doi },
  projects: { ...dates, summary: to('description') },
  skills: skillTable,
  languages: { label: to('language'), details: to('fluency') },
};

/** Any other entry. The second name of an entry is its subtitle. */
const customTable: FieldTable = {
  ...dates,
  company: to('name'),
  institution: to('name'),
  title: to('name'),
  position: to('subtitle'),
  degree: to('subtitle'),
  journal: to('subtitle'),
  doi,
};
