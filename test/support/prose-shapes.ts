import type { Resume } from '../../src/resume/schema/resume.ts';
import type { Person } from './prose-people.ts';

const words = {
  en: {
    work: 'Work Experience',
    education: 'Education',
    skills: 'Skills',
    languages: 'Languages',
    summary: 'Summary',
    certificates: 'Certifications',
    awards: 'Awards',
    publications: 'Publications',
    projects: 'Projects',
    present: 'Present',
  },
  de: {
    work: 'Berufserfahrung',
    education: 'Ausbildung',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    summary: 'Profil',
    certificates: 'Zertifikate',
    awards: 'Auszeichnungen',
    publications: 'Publikationen',
    projects: 'Projekte',
    present: 'heute',
  },
  fr: {
    work: 'Expérience professionnelle',
    education: 'Formation',
    skills: 'Compétences',
    languages: 'Langues',
    summary: 'Profil',
    certificates: 'Certifications',
    awards: 'Distinctions',
    publications: 'Publications',
    projects: 'Projets',
    present: 'aujourd’hui',
  },
  es: {
    work: 'Experiencia laboral',
    education: 'Formación',
    skills: 'Habilidades',
    languages: 'Idiomas',
    summary: 'Perfil',
    certificates: 'Certificaciones',
    awards: 'Premios',
    publications: 'Publicaciones',
    projects: 'Proyectos',
    present: 'actualidad',
  },
} as const;

type Words = Readonly<Record<keyof (typeof words)['en'], string>>;
type SectionKey = Exclude<keyof Words, 'present'>;

interface Head {
  readonly name: string;
  readonly role: string;
  readonly place: string;
  readonly dates: string;
}

/** A way to write a résumé as text. */
export interface Shape {
  readonly title: (text: string) => string[];
  readonly job: (head: Head) => string[];
  readonly study: (head: Head) => string[];
  readonly bullet: string;
  readonly contacts: (parts: readonly string[]) => string[];
  readonly month: 'long' | 'short' | 'digits' | 'year';
  readonly skills?: 'lists' | 'labels' | 'bold';
  readonly name?: (name: string, label: string) => string[];
}

const bars = (parts: readonly string[]): string[] => [parts.join(' | ')];
const rows = (parts: readonly string[]): string[] => [...parts];
const column = (left: string, right: string): string =>
  left.padEnd(Math.max(60, left.length + 4)) + right;
const markdownTitle = (text: string): string[] => [`## ${text}`, ''];

export const shapes: Readonly<Record<string, Shape>> = {
  'Markdown, employer as heading': {
    title: markdownTitle,
    job: ({ name, role, place, dates }) => [
      `### ${name}, ${place}`,
      '',
      `**${role}** | ${dates}`,
      '',
    ],
    study: ({ name, role, dates }) => [`### ${name}`, '', `${role} | ${dates}`, ''],
    ...{ bullet: '-', contacts: bars, month: 'short', skills: 'bold' },
  },
  'Markdown, role — employer (dates)': {
    title: markdownTitle,
    job: ({ name, role, dates }) => [`### ${role} — ${name} (${dates})`, ''],
    study: ({ name, role, dates }) => [`### ${role} — ${name} (${dates})`, ''],
    ...{ bullet: '*', contacts: bars, month: 'long', skills: 'labels' },
  },
  'Markdown, role as heading, lines below': {
    title: (text) => [`# ${text}`, ''],
    job: ({ name, role, place, dates }) => [`## ${role}`, '', `*${name}*, ${place}  `, dates, ''],
    study: ({ name, role, dates }) => [`## ${role}`, '', `*${name}*  `, dates, ''],
    ...{ bullet: '-', contacts: rows, month: 'short' },
  },
  'Markdown, dates first in bold': {
    title: markdownTitle,
    job: ({ name, role, place, dates }) => [`**${dates}** ${role}, ${name}, ${place}`, ''],
    study: ({ name, role, dates }) => [`**${dates}** ${role}, ${name}`, ''],
    ...{ bullet: '-', contacts: bars, month: 'digits', skills: 'bold' },
  },
  'Markdown, bold pseudo-headings': {
    title: (text) => [`**${text.toUpperCase()}**`, ''],
    job: ({ name, role, place, dates }) => [`**${name}**, ${place}  `, `*${role}*, ${dates}`, ''],
    study: ({ name, role, dates }) => [`**${name}**  `, `*${role}*, ${dates}`, ''],
    ...{ bullet: '*', contacts: bars, month: 'short', skills: 'labels' },
  },
  'Markdown, setext headings and a table': {
    title: (text) => [text, '-'.repeat(text.length), ''],
    job: ({ name, role, place, dates }) => [
      '',
      `| ${dates} | **${role}** | ${name}, ${place} |`,
      '| --- | --- | --- |',
      '',
    ],
    study: ({ name, role, dates }) => [
      '',
      `| ${dates} | **${role}** | ${name} |`,
      '| --- | --- | --- |',
      '',
    ],
    ...{ bullet: '+', contacts: rows, month: 'year', skills: 'bold' },
    name: (name, label) => [name, '='.repeat(name.length), '', `*${label}*`, ''],
  },
  'Markdown, entries as items': {
    title: markdownTitle,
    job: ({ name, role, dates }) => [`- **${role}**, ${name} (${dates})`],
    study: ({ name, role, dates }) => [`- **${role}**, ${name} (${dates})`],
    ...{ bullet: '  -', contacts: bars, month: 'short', skills: 'labels' },
  },
  'text, capitals and dates at the right': {
    title: (text) => [text.toUpperCase(), ''],
    job: ({ name, role, place, dates }) => [column(`${name}, ${place}`, dates), role],
    study: ({ name, role, dates }) => [column(name, dates), role],
    ...{ bullet: '•', contacts: bars, month: 'short', skills: 'labels' },
    name: (name, label) => [name.toUpperCase(), label],
  },
  'text, role and employer in two lines': {
    title: (text) => [`${text}:`, ''],
    job: ({ name, role, place, dates }) => [role, `${name} - ${place}`, dates],
    study: ({ name, role, dates }) => [role, name, dates],
    ...{ bullet: '–', contacts: rows, month: 'long' },
    name: (name, label) => [name, label],
  },
  'text, dates in the left column': {
    title: (text) => [text.toUpperCase()],
    job: ({ name, role, place, dates }) => [`${dates.padEnd(24)} ${role}, ${name}, ${place}`],
    study: ({ name, role, dates }) => [`${dates.padEnd(24)} ${role}, ${name}`],
    ...{ bullet: ' '.repeat(24) + '-', contacts: rows, month: 'digits' },
    name: (name, label) => [name, label],
  },
  'text, one line with bars': {
    title: (text) => [text, '='.repeat(text.length)],
    job: ({ name, role, place, dates }) => [`${role} | ${name} | ${place} | ${dates}`],
    study: ({ name, role, dates }) => [`${role} | ${name} | ${dates}`],
    ...{ bullet: '*', contacts: bars, month: 'short', skills: 'labels' },
    name: (name, label) => [name, label],
  },
  'text, employer (dates) over the role': {
    title: (text) => [text, ''],
    job: ({ name, role, place, dates }) => [`${name} (${dates})`, `${role}, ${place}`],
    study: ({ name, role, dates }) => [`${name} (${dates})`, role],
    ...{ bullet: '-', contacts: rows, month: 'long' },
    name: (name, label) => [name, label],
  },
};

/** The text of a person in a shape, and the part of the résumé that the shape writes. */
export const writeProse = (
  { language, resume }: Person,
  shape: Shape,
): { readonly text: string; readonly truth: Resume } => {
  const own = words[language];
  const { name = '', label = '', email = '', phone = '', location, summary } = resume.basics ?? {};
  const lines = (shape.name ?? ((who, what) => [`# ${who}`, '', what, '']))(name, label);
  const contacts = [email, phone, String(location?.city ?? '')].filter((part) => part !== '');
  lines.push(...shape.contacts(contacts).flatMap((line) => [line, '']));
  const section = (key: SectionKey, content: readonly string[]): void => {
    if (content.length > 0) lines.push(...shape.title(own[key]), ...content, '');
  };
  section('summary', summary ? [summary] : []);
  section(
    'work',
    (resume.work ?? []).flatMap((job) => jobLines(job, language, shape)),
  );
  section(
    'education',
    (resume.education ?? []).flatMap((study) => [
      ...shape.study(studyHead(study, language, shape)),
      '',
    ]),
  );
  section(
    'skills',
    (resume.skills ?? []).map((skill) => skillLine(skill, shape)),
  );
  section(
    'languages',
    (resume.languages ?? []).map(
      (each) => `${shape.bullet.trim()} ${each.language}: ${each.fluency}`,
    ),
  );
  section(
    'certificates',
    (resume.certificates ?? []).map(
      (each) => `${shape.bullet.trim()} ${each.name}, ${each.issuer}, ${each.date}`,
    ),
  );
  section(
    'awards',
    (resume.awards ?? []).map(
      (each) => `${shape.bullet.trim()} ${each.title}, ${each.awarder}, ${each.date}`,
    ),
  );
  section(
    'publications',
    (resume.publications ?? []).map(
      (each) => `${shape.bullet.trim()} ${each.name}, ${each.publisher}, ${each.releaseDate}`,
    ),
  );
  section(
    'projects',
    (resume.projects ?? []).flatMap((each) => [
      ...shape.study({ name: each.name ?? '', role: '', place: '', dates: '' }).slice(0, 0),
      `${each.name ?? ''} (${each.startDate} – ${each.endDate})`,
      '',
      each.description ?? '',
    ]),
  );
  return { text: lines.join('\n'), truth: writtenPart(resume, shape) };
};

type Job = NonNullable<Resume['work']>[number];
type Study = NonNullable<Resume['education']>[number];
type Skill = NonNullable<Resume['skills']>[number];

const jobLines = (job: Job, language: Person['language'], shape: Shape): string[] => {
  const { name = '', position = '', location = '', highlights = [] } = job;
  const head = shape.job({
    name,
    role: position,
    place: location,
    dates: datesOf(job, language, shape),
  });
  return [...head, ...highlights.map((text) => `${shape.bullet} ${text}`), ''];
};

const studyHead = (study: Study, language: Person['language'], shape: Shape): Head => {
  const { institution = '', studyType = '', area = '' } = study;
  const joint = { en: ' in ', de: ' ', fr: ' ', es: ' en ' }[language];
  return {
    name: institution,
    role: area === '' ? studyType : studyType + joint + area,
    place: '',
    dates: datesOf(study, language, shape),
  };
};

const skillLine = ({ name = '', keywords = [] }: Skill, { skills, bullet }: Shape): string => {
  const terms = keywords.join(', ');
  if (skills === 'bold') return `**${name}:** ${terms}\n`;
  return `${skills === 'labels' ? '' : `${bullet.trim()} `}${name}: ${terms}`;
};

const datesOf = (
  {
    startDate = '',
    endDate = '',
  }: { startDate?: string | undefined; endDate?: string | undefined },
  language: Person['language'],
  { month }: Shape,
): string =>
  `${dateOf(startDate, language, month)} – ${endDate === '' ? words[language].present : dateOf(endDate, language, month)}`;

const dateOf = (date: string, language: string, style: Shape['month']): string => {
  const [year = '', month] = date.split('-');
  if (month === undefined || style === 'year') return year;
  if (style === 'digits') return `${month}/${year}`;
  const name = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
  return `${name.format(new Date(`${date}-01T00:00:00Z`))} ${year}`;
};

/** The fields that stand in the text: a shape may leave out places, and months. */
const writtenPart = (resume: Resume, shape: Shape): Resume => {
  const copy = structuredClone(resume);
  const hasPlace = shape
    .job({ name: '', role: '', place: 'PLACE', dates: '' })
    .join('')
    .includes('PLACE');
  for (const job of copy.work ?? []) {
    if (!hasPlace) delete job.location;
    if (shape.month !== 'year') continue;
    job.startDate = job.startDate?.slice(0, 4);
    if (job.endDate !== undefined) job.endDate = job.endDate.slice(0, 4);
  }
  return copy;
};
