import { z } from 'zod';

/**
 * JSON Resume 1.0–1.3 plus the extension keys of Vitae's dialect. Nothing is required: `{}` is a résumé.
 * Unknown keys are kept: the official schema allows them everywhere since 1.2.1.
 */

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (the schema's `iso8601` pattern); `null` and "" stand for "not given". */
const date = () =>
  z.union(
    [
      z.string().regex(/^([1-2][0-9]{3}(-[0-1][0-9](-[0-3][0-9])?)?)?$/, {
        error: 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD',
      }),
      z.null(),
    ],
    { error: 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD' },
  );

const text = (description: string) => z.string().optional().meta({ description });
const markdown = (description: string) => text(`${description} (Markdown)`);
const url = (description: string) => text(`${description} (URL)`);
const day = (description: string) =>
  date()
    .optional()
    .meta({ description: `${description}: YYYY, YYYY-MM or YYYY-MM-DD` });
const strings = (description: string) => z.array(z.string()).optional().meta({ description });
const period = {
  startDate: day('First day'),
  endDate: day('Last day; absent while it goes on'),
  dateText: text('Printed instead of the dates, e.g. "circa 2004"'),
};

const HighlightGroup = z
  .looseObject({
    name: markdown('Title of the list'),
    section: markdown('Title of the list, as some files spell it'),
    highlights: strings('Achievements (Markdown)'),
    items: strings('Achievements, as some files spell it (Markdown)'),
  })
  .meta({ description: 'A titled list of highlights' });

const Position = z.looseObject({
  position: text('Role'),
  ...period,
  location: text('Place'),
  context: text('Team, product or other qualifier'),
  summary: markdown('What the role was'),
  highlights: strings('Achievements (Markdown)'),
  keywords: strings('Technologies, topics'),
});

const Location = z.looseObject({
  address: text('Street address; may hold several lines'),
  postalCode: text('Postal code'),
  city: text('City'),
  countryCode: text('ISO 3166-1 alpha-2 country code'),
  region: text('State, province, region'),
});

const Profile = z.looseObject({
  network: text('Name of the network, e.g. GitHub'),
  username: text('Name on the network'),
  url: url('Address of the profile'),
});

export const Basics = z.looseObject({
  name: text('Full name'),
  label: text('Profession, e.g. Web Developer'),
  image: url('Photo: a data: URL, or a file beside the résumé'),
  email: text('E-mail address'),
  phone: text('Phone number, as it should read'),
  url: url('Personal site'),
  summary: markdown('Who you are, in a few sentences'),
  location: Location.optional(),
  profiles: z.array(Profile).optional(),
});

export const Work = z.looseObject({
  name: text('Employer'),
  location: text('Place'),
  description: text('What the employer is'),
  position: text('Role'),
  positions: z
    .array(Position)
    .optional()
    .meta({ description: 'Roles at this employer, newest first' }),
  url: url('Site of the employer'),
  ...period,
  summary: markdown('What the job was'),
  highlights: strings('Achievements (Markdown)'),
  highlightGroups: z
    .array(HighlightGroup)
    .optional()
    .meta({ description: 'Titled lists; printed instead of `highlights`' }),
  keywords: strings('Technologies, topics'),
  context: text('Team, product or other qualifier'),
});

export const Volunteer = z.looseObject({
  organization: text('Organisation'),
  position: text('Role'),
  location: text('Place'),
  url: url('Site of the organisation'),
  ...period,
  summary: markdown('What the work was'),
  highlights: strings('Achievements (Markdown)'),
});

export const Education = z.looseObject({
  institution: text('School'),
  url: url('Site of the school'),
  area: text('Field of study'),
  studyType: text('Degree, e.g. Bachelor'),
  location: text('Place'),
  ...period,
  score: text('Grade'),
  courses: strings('Courses taken'),
  summary: markdown('What the studies were'),
  highlights: strings('Notes, honours (Markdown)'),
});

export const Award = z.looseObject({
  title: text('Award'),
  date: day('Day of the award'),
  awarder: text('Who gave it'),
  url: url('Page of the award'),
  summary: markdown('What it was for'),
});

export const Certificate = z.looseObject({
  name: text('Certificate'),
  date: day('Day of issue'),
  url: url('Page of the certificate'),
  issuer: text('Who issued it'),
  summary: markdown('What it covers'),
});

export const Publication = z.looseObject({
  name: text('Title'),
  publisher: text('Publisher'),
  releaseDate: day('Day of publication'),
  url: url('Page of the publication'),
  summary: markdown('What it says'),
});

export const Skill = z.looseObject({
  name: text('Skill'),
  level: text('Level, in words'),
  keywords: strings('What belongs to it'),
  summary: markdown('The skill in prose'),
});

export const Language = z.looseObject({
  language: text('Language'),
  fluency: text('How well, in words'),
});

export const Interest = z.looseObject({
  name: text('Interest'),
  keywords: strings('What belongs to it'),
  summary: markdown('The interest in prose'),
});

export const Reference = z.looseObject({
  name: text('Who'),
  reference: markdown('What they say'),
});

export const Project = z.looseObject({
  name: text('Project'),
  description: markdown('What it is'),
  highlights: strings('Achievements (Markdown)'),
  keywords: strings('Technologies, topics'),
  ...period,
  url: url('Page of the project'),
  roles: strings('Your roles'),
  entity: text('Who it was for'),
  type: text('Kind, e.g. application, talk'),
});

/** What one file says about its own printing. */
const Vitae = z
  .looseObject({
    titles: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'Titles of sections by their id, instead of the usual ones' }),
  })
  .meta({ description: 'How Vitae prints this résumé' });

export const Meta = z.looseObject({
  canonical: url('Where the newest version is'),
  version: text('Version of the schema'),
  lastModified: text('YYYY-MM-DDThh:mm:ss'),
  language: text('Language of the résumé, a BCP 47 tag'),
  vitae: Vitae.optional(),
});

export const Resume = z.looseObject({
  $schema: url('Schema of this file'),
  language: text('Language of the résumé, a BCP 47 tag'),
  basics: Basics.optional(),
  work: z.array(Work).optional(),
  volunteer: z.array(Volunteer).optional(),
  education: z.array(Education).optional(),
  awards: z.array(Award).optional(),
  certificates: z.array(Certificate).optional(),
  publications: z.array(Publication).optional(),
  skills: z.array(Skill).optional(),
  languages: z.array(Language).optional(),
  interests: z.array(Interest).optional(),
  references: z.array(Reference).optional(),
  projects: z.array(Project).optional(),
  meta: Meta.optional(),
});
export type Resume = z.output<typeof Resume>;
export type Work = z.output<typeof Work>;
