/** A résumé as the layouts of `verify:import` print it. */
export interface PageModel {
  readonly name: string;
  readonly label: string;
  readonly contactTitle: string;
  readonly contacts: readonly string[];
  readonly labelled: readonly { readonly label: string; readonly text: string }[];
  readonly sections: readonly PageSection[];
}

interface PageSection {
  readonly title: string;
  readonly text: string | null;
  readonly entries: readonly PageEntry[];
  readonly terms: readonly { readonly name: string; readonly list: readonly string[] }[];
}

interface PageEntry {
  readonly role: string;
  readonly org: string;
  readonly place: string;
  readonly period: string;
  readonly items: readonly string[];
}

type Texts = Readonly<Partial<Record<string, string>>>;

/** The parts of a résumé that the layouts print. */
export interface Person {
  readonly basics: {
    readonly name: string;
    readonly label: string;
    readonly email: string;
    readonly phone: string;
    readonly url?: string;
    readonly summary?: string;
    readonly location: { readonly city: string; readonly region?: string };
  };
  readonly work: readonly Entry[];
  readonly education: readonly Entry[];
  readonly projects?: readonly Entry[];
  readonly skills: readonly { readonly name: string; readonly keywords?: readonly string[] }[];
  readonly languages?: readonly { readonly language: string; readonly fluency: string }[];
  readonly publications?: readonly Texts[];
  readonly awards?: readonly Texts[];
  readonly certificates?: readonly Texts[];
  readonly meta?: { readonly vitae: { readonly locale: string } };
}

export interface Entry {
  readonly name?: string;
  readonly position?: string;
  readonly institution?: string;
  readonly studyType?: string;
  readonly area?: string;
  readonly location?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly highlights?: readonly string[];
}

const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    ...{ contact: 'Contact', summary: 'Summary', work: 'Experience', education: 'Education' },
    ...{ projects: 'Projects', skills: 'Skills', languages: 'Languages', awards: 'Awards' },
    ...{ publications: 'Publications', certificates: 'Certifications', now: 'Present' },
    ...{ email: 'Email', phone: 'Phone', place: 'Address', url: 'Website' },
  },
  de: {
    ...{ contact: 'Kontakt', summary: 'Profil', work: 'Berufserfahrung', education: 'Ausbildung' },
    ...{ projects: 'Projekte', skills: 'Kenntnisse', languages: 'Sprachen', now: 'heute' },
    ...{ email: 'E-Mail', phone: 'Telefon', place: 'Wohnort', url: 'Website' },
  },
  fr: {
    ...{ contact: 'Contact', summary: 'Profil', work: 'Expérience professionnelle' },
    ...{ education: 'Formation', projects: 'Projets', skills: 'Compétences', languages: 'Langues' },
    ...{ now: 'aujourd’hui', email: 'E-mail', phone: 'Téléphone', place: 'Adresse', url: 'Site' },
  },
};

/** How a layout writes months. */
export type MonthStyle = 'short' | 'long' | 'numeric';

const writeDate = (date: string, language: string, month: MonthStyle): string => {
  const [year = '', number] = date.split('-');
  if (number === undefined) return year;
  if (month === 'numeric') return `${number}/${year}`;
  return new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}-01`),
  );
};

/** What the layouts print of a résumé, in its language. */
export const pageModel = (person: Person, month: MonthStyle): PageModel => {
  const { basics } = person;
  const language = person.meta?.vitae.locale ?? 'en';
  const words = titles[language] ?? {};
  const titleOf = (id: string): string => words[id] ?? id;
  const period = ({ startDate, endDate }: Entry): string => {
    const start = writeDate(startDate ?? '', language, month);
    if (startDate === endDate) return start;
    return `${start} – ${endDate === undefined ? titleOf('now') : writeDate(endDate, language, month)}`;
  };
  const place = [basics.location.city, basics.location.region].filter(Boolean).join(', ');
  const url = basics.url?.replace('https://', '');
  const section = (id: string, given: Partial<PageSection>): PageSection => ({
    ...{ title: titleOf(id), text: null, entries: [], terms: [] },
    ...given,
  });
  const entry = (each: Entry, role: string, org: string): PageEntry => ({
    ...{ role, org, place: each.location ?? '', period: period(each) },
    items: each.highlights ?? [],
  });
  const short = (all: readonly Texts[], title: string, by: string, date: string): PageEntry[] =>
    all.map((each) => ({
      ...{ role: each[title] ?? '', org: each[by] ?? '', place: '', period: each[date] ?? '' },
      items: [],
    }));
  const made: Readonly<Record<string, () => PageSection>> = {
    work: () =>
      section('work', {
        entries: person.work.map((each) => entry(each, each.position ?? '', each.name ?? '')),
      }),
    education: () =>
      section('education', {
        entries: person.education.map((each) =>
          entry(
            each,
            [each.studyType, each.area].join(language === 'en' ? ' in ' : ' '),
            each.institution ?? '',
          ),
        ),
      }),
    projects: () =>
      section('projects', {
        entries: (person.projects ?? []).map((each) => entry(each, each.name ?? '', '')),
      }),
    skills: () =>
      section('skills', {
        terms: person.skills.map(({ name, keywords = [] }) => ({ name, list: keywords })),
      }),
    languages: () =>
      section('languages', {
        terms: (person.languages ?? []).map(({ language: name, fluency }) => ({
          name,
          list: [fluency],
        })),
      }),
    publications: () =>
      section('publications', {
        entries: short(person.publications ?? [], 'name', 'publisher', 'releaseDate'),
      }),
    awards: () =>
      section('awards', { entries: short(person.awards ?? [], 'title', 'awarder', 'date') }),
    certificates: () =>
      section('certificates', {
        entries: short(person.certificates ?? [], 'name', 'issuer', 'date'),
      }),
  };
  return {
    name: basics.name,
    label: basics.label,
    contactTitle: titleOf('contact'),
    contacts: [basics.email, basics.phone, place, ...(url === undefined ? [] : [url])],
    labelled: [
      { label: titleOf('place'), text: place },
      { label: titleOf('phone'), text: basics.phone },
      { label: titleOf('email'), text: basics.email },
      ...(url === undefined ? [] : [{ label: titleOf('url'), text: url }]),
    ],
    sections: [
      ...(basics.summary === undefined ? [] : [section('summary', { text: basics.summary })]),
      ...Object.keys(person).flatMap((key) => made[key]?.() ?? []),
    ],
  };
};
