import * as z from 'zod';
import { details } from './detail.ts';
import {
  date,
  email,
  highlights,
  list,
  markdown,
  name,
  period,
  photo,
  selection,
  taggedHighlights,
  terms,
  text,
  title,
  url,
} from './fields.ts';

const HighlightGroup = z
  .looseObject({ name: markdown('Title of the list'), highlights: highlights('Achievements') })
  .meta({ id: 'HighlightGroup', description: 'A titled list of highlights' });

export const WorkPosition = z
  .looseObject({
    position: title('Role'),
    ...period(),
    location: text('Place'),
    context: text('Team, product or other qualifier'),
    summary: markdown('Description of the role'),
    ...taggedHighlights('Achievements'),
    keywords: terms('Technologies, topics'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Position', description: 'A role at one employer' });

export const Location = z
  .looseObject({
    address: text('Street address, one or more lines'),
    postalCode: text('Postal code'),
    city: text('City'),
    countryCode: text('Country: the two letters of ISO 3166-1, e.g. DE'),
    region: text('State, province, region'),
    details: details(),
  })
  .meta({ id: 'Location', description: 'A place' });

export const Profile = z
  .looseObject({
    network: title('Name of the network, e.g. GitHub'),
    username: title('Name on the network'),
    url: url('Address of the profile'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Profile', description: 'An account on a network' });

export const Basics = z
  .looseObject({
    name: name('Full name'),
    label: name('Profession, e.g. Web Developer'),
    image: photo('Photo: a data: URL, or the name of a file next to the résumé'),
    email: email('E-mail address'),
    phone: text('Phone number as it is printed'),
    url: url('Personal site'),
    summary: markdown('Professional summary in a few sentences'),
    location: Location.optional().meta({ description: 'Place of residence' }),
    profiles: list(Profile, 'Accounts on the web'),
    details: details(),
  })
  .meta({ id: 'Basics', description: 'Name, contact and photo of the person' });

export const Work = z
  .looseObject({
    name: title('Employer'),
    location: text('Place'),
    description: text('Description of the employer'),
    position: title('Role'),
    positions: list(WorkPosition, 'Roles at this employer, newest first'),
    url: url('Site of the employer'),
    ...period(),
    summary: markdown('Description of the job'),
    ...taggedHighlights('Achievements'),
    highlightGroups: list(
      HighlightGroup,
      'Titled lists of achievements, printed instead of `highlights`',
    ),
    keywords: terms('Technologies, topics'),
    context: text('Team, product or other qualifier'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Work', description: 'A job' });
export type Work = z.output<typeof Work>;

export const Volunteer = z
  .looseObject({
    organization: title('Organisation'),
    position: title('Role'),
    location: text('Place'),
    url: url('Site of the organisation'),
    ...period(),
    summary: markdown('Description of the work'),
    ...taggedHighlights('Achievements'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Volunteer', description: 'Volunteer work' });

export const Education = z
  .looseObject({
    institution: title('School'),
    url: url('Site of the school'),
    area: title('Field of study'),
    studyType: title('Degree, e.g. Bachelor'),
    location: text('Place'),
    ...period(),
    score: text('Grade'),
    courses: terms('Courses taken'),
    summary: markdown('Description of the studies'),
    highlights: highlights('Notes, honours'),
    highlightTags: list(z.array(z.string()), 'Tags of the highlights, in their order'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Education', description: 'Studies at one school' });

export const Award = z
  .looseObject({
    title: title('Award'),
    date: date('Day of the award'),
    awarder: title('Organisation that gave the award'),
    url: url('Page of the award'),
    summary: markdown('Reason for the award'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Award', description: 'An award' });

export const Certificate = z
  .looseObject({
    name: title('Certificate'),
    date: date('Day of issue'),
    url: url('Page of the certificate'),
    issuer: title('Organisation that issued the certificate'),
    summary: markdown('Content of the certificate'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Certificate', description: 'A certificate' });

export const Publication = z
  .looseObject({
    name: title('Title'),
    publisher: title('Publisher'),
    releaseDate: date('Day of publication'),
    url: url('Page of the publication'),
    authors: terms('Names of the authors'),
    summary: markdown('Content of the publication'),
    keywords: terms('Topics'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Publication', description: 'A publication' });

export const Skill = z
  .looseObject({
    name: title('Skill'),
    level: text('Level, in words'),
    keywords: terms('Keywords'),
    summary: markdown('Description of the skill'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Skill', description: 'A skill' });

export const Language = z
  .looseObject({
    language: title('Language'),
    fluency: text('Fluency, in words'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Language', description: 'A language' });

export const Interest = z
  .looseObject({
    name: title('Interest'),
    keywords: terms('Keywords'),
    summary: markdown('Description of the interest'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Interest', description: 'An interest' });

export const Reference = z
  .looseObject({
    name: title('Name of the person'),
    reference: markdown('Text of the recommendation'),
    position: title('Role of the person'),
    company: title('Employer of the person'),
    email: email('E-mail address of the person'),
    phone: text('Phone number of the person'),
    url: url('Page of the person'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Reference', description: 'A recommendation by another person' });

export const Project = z
  .looseObject({
    name: title('Project'),
    description: markdown('Description of the project'),
    summary: markdown('More about the project'),
    ...taggedHighlights('Achievements'),
    keywords: terms('Technologies, topics'),
    ...period(),
    url: url('Page of the project'),
    roles: terms('Your roles'),
    entity: title('Client or organisation of the project'),
    type: text('Kind, e.g. application, talk'),
    location: text('Place'),
    details: details(),
    ...selection(),
  })
  .meta({ id: 'Project', description: 'A project' });
