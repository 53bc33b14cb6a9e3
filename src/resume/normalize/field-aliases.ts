import { sectionTitles } from './section-titles.ts';
import { titleKey } from './title-key.ts';

/**
 * Other names for fields, found in real files, by the shape of the containing object. "*" applies to
 * every shape. Case, hyphens and underscores are ignored, so `start_date` needs no entry.
 */
const aliasTable = {
  '*': {
    url: 'website site homepage link href',
    startDate: 'start from begin startedOn',
    endDate: 'end to until finishedOn',
    highlights: 'bullets achievements accomplishments responsibilities',
    keywords: 'technologies tech stack techStack tools',
    location: 'place',
    hidden: 'isHidden',
  },
  '': {
    certificates: 'certifications certification licenses',
    work: 'experience experiences workExperience workExperiences professionalExperience employment employments employmentHistory workHistory jobs works careers career internship internships positions',
    volunteer: 'volunteers volunteering',
    interests: 'hobbies',
    awards: 'honors honours achievements',
    projects: 'sideProjects',
    language: 'lang locale x-lang',
    sections: 'customSections',
    letter: 'coverLetter',
  },
  basics: {
    image: 'picture photo avatar',
    url: 'web webpage personalWebsite',
    summary: 'bio about aboutMe objective brief',
    label: 'title headline jobTitle position role',
    name: 'fullName',
    phone:
      'telephone tel mobile cell cellphone phones phoneNumber phoneNumbers phoneMobile mobilePhone mobileNumber contactNumber',
    email: 'mail mails emails emailAddress',
    location: 'address',
    profiles: 'social socials socialMedia socialLinks networks accounts',
  },
  'basics.location': {
    address: 'street',
    postalCode: 'zip zipCode postcode',
    countryCode: 'country',
    region: 'state province',
    city: 'town',
  },
  'basics.profiles': {
    network: 'name service type platform',
    username: 'user handle login',
    url: 'profile',
  },
  work: {
    name: 'company companyName employer organization organisation',
    url: 'companyUrl companyWebsite',
    position: 'title jobTitle role',
    positions: 'roles',
    location: 'city',
    highlights: 'tasks duties',
    keywords: 'skills',
    context: 'team department',
    endDate: 'date dates',
    summary: 'details',
  },
  'work.positions': {
    position: 'title role name',
    summary: 'description',
  },
  'work.highlightGroups': {
    name: 'section title',
    highlights: 'items',
  },
  volunteer: {
    organization: 'organisation company name',
    position: 'title role',
    summary: 'description',
    endDate: 'date',
  },
  education: {
    institution: 'school university college name organization',
    studyType: 'degree qualification',
    area: 'major field fieldOfStudy subject program programme',
    score: 'gpa grade grades',
    summary: 'description notes',
    courses: 'coursework modules',
    endDate: 'date year graduationDate',
  },
  awards: {
    title: 'name',
    awarder: 'issuer organization by',
    summary: 'description',
    date: 'year',
  },
  certificates: {
    name: 'title',
    issuer: 'authority organization provider',
    summary: 'description',
    date: 'year issueDate issued',
  },
  publications: {
    name: 'title',
    publisher: 'journal venue',
    authors: 'author',
    summary: 'description abstract',
    releaseDate: 'date year published',
  },
  skills: {
    name: 'skill title category group',
    level: 'proficiency rating',
    keywords: 'items skills list',
    summary: 'description',
  },
  languages: {
    language: 'name lang',
    fluency: 'level proficiency',
  },
  letter: {
    recipient: 'to addressee',
    subject: 'title re',
    opening: 'salutation greeting',
    paragraphs: 'body text content',
    closing: 'valediction close',
    enclosures: 'attachments',
  },
  'letter.recipient': {
    company: 'organization organisation employer',
    address: 'addressLines lines street',
  },
  interests: {
    name: 'title interest hobby',
    keywords: 'items',
    summary: 'description',
  },
  references: {
    name: 'person author referrer',
    reference: 'quote text testimonial summary',
    position: 'title role jobTitle',
    company: 'organization organisation employer institution affiliation',
    email: 'mail emailAddress',
    phone: 'telephone tel mobile phoneNumber',
  },
  projects: {
    name: 'title',
    url: 'github repo repository',
    roles: 'position role',
    entity: 'client organization company',
    endDate: 'date dates year',
  },
  meta: {
    language: 'lang locale languages x-lang',
  },
  sections: {
    title: 'name heading',
    summary: 'content text description',
  },
  'sections.entries': {
    name: 'title institution company event school',
    subtitle: 'organization organisation position role label issuer awarder publisher studyType',
    date: 'releaseDate year',
    summary: 'description text reference',
    keywords: 'courses',
  },
  details: {
    label: 'name title key',
    text: 'value content description',
    highlights: 'items list',
  },
  'sections.terms': {
    name: 'language title',
    level: 'fluency',
    keywords: 'items',
    summary: 'description',
  },
} as const satisfies Record<string, Record<string, string>>;

/** Names that JSON Resume itself used before version 1.0. */
const legacyKeys = new Set(['company', 'website', 'picture', 'gpa', 'bio', 'hobbies']);

export const isLegacy = (key: string): boolean => legacyKeys.has(key);

/** A key without case, blanks, hyphens and underscores: "start_date" and "StartDate" give the same. */
export const foldKey = (key: string): string => key.replace(/[\s_-]/g, '').toLowerCase();

/** A test of keys for these names, in any spelling. */
export const keyTest = (names: string): ((key: string) => boolean) => {
  const folded = new Set(names.split(/\s+/).map(foldKey));
  return (key) => folded.has(foldKey(key));
};

/** Whether a key names the list of the items of a section: `{title, items: […]}`. */
export const isListKey = keyTest('items content contents list data elements');

const byFoldedKey = (aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(aliases).flatMap(([field, names]) =>
      names.split(' ').map((name) => [foldKey(name), field] as const),
    ),
  );

const tables: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(aliasTable).map(([shape, aliases]) => [shape, byFoldedKey(aliases)]),
);

/** Objects of the same kind at several places share their names. */
const tableOf = (shape: string): ReadonlyMap<string, string> | undefined => {
  if (shape.endsWith('.details')) return tables.get('details');
  return tables.get(shape === 'sections.entries.positions' ? 'work.positions' : shape);
};

const sectionsByTitle: ReadonlyMap<string, string> = new Map(
  Object.entries(sectionTitles).flatMap(([section, titles]) =>
    titles.split(' ').map((title) => [title, section] as const),
  ),
);

/** The section whose title is a key, in any language of Vitae: "Berufserfahrung" is `work`. */
export const sectionOfTitle = (key: string): string | undefined =>
  sectionsByTitle.get(titleKey(key));

/** The schema field for another spelling or alias in an object of this shape; `undefined` if unknown. */
export const resolveAlias = (
  key: string,
  shape: string,
  fields: readonly string[],
): string | undefined => {
  const spelt = foldKey(key);
  const same = fields.find((field) => foldKey(field) === spelt);
  const meant = same ?? tableOf(shape)?.get(spelt) ?? tables.get('*')?.get(spelt);
  return meant !== undefined && fields.includes(meant) ? meant : undefined;
};
