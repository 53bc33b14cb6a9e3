import * as z from 'zod';
import {
  date,
  email,
  highlights,
  list,
  markdown,
  name,
  own,
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

const Position = z
  .looseObject({
    position: title('Role'),
    ...period(),
    location: text('Place'),
    context: text('Team, product or other qualifier'),
    summary: markdown('What the role was'),
    ...taggedHighlights('Achievements'),
    keywords: terms('Technologies, topics'),
    ...selection(),
  })
  .meta({ id: 'Position', description: 'A role at one employer' });

const Location = z
  .looseObject({
    address: text('Street address; may hold several lines'),
    postalCode: text('Postal code'),
    city: text('City'),
    countryCode: text('ISO 3166-1 alpha-2 country code'),
    region: text('State, province, region'),
  })
  .meta({ id: 'Location', description: 'A place' });

const Profile = z
  .looseObject({
    network: title('Name of the network, e.g. GitHub'),
    username: title('Name on the network'),
    url: url('Address of the profile'),
    ...selection(),
  })
  .meta({ id: 'Profile', description: 'An account on a network' });

export const Basics = z
  .looseObject({
    name: name('Full name'),
    label: name('Profession, e.g. Web Developer'),
    image: photo('Photo: a data: URL, or a file beside the résumé'),
    email: email('E-mail address'),
    phone: text('Phone number, as it should read'),
    url: url('Personal site'),
    summary: markdown('Who you are, in a few sentences'),
    location: Location.optional().meta({ description: 'Where you live' }),
    profiles: list(Profile, 'Where you are found on the net'),
  })
  .meta({ id: 'Basics', description: 'Who someone is' });

export const Work = z
  .looseObject({
    name: title('Employer'),
    location: text('Place'),
    description: text('What the employer is'),
    position: title('Role'),
    positions: own(list(Position, 'Roles at this employer, newest first')),
    url: url('Site of the employer'),
    ...period(),
    summary: markdown('What the job was'),
    ...taggedHighlights('Achievements'),
    highlightGroups: own(list(HighlightGroup, 'Titled lists; printed instead of `highlights`')),
    keywords: own(terms('Technologies, topics')),
    context: own(text('Team, product or other qualifier')),
    ...selection(),
  })
  .meta({ id: 'Work', description: 'A job' });

export const Volunteer = z
  .looseObject({
    organization: title('Organisation'),
    position: title('Role'),
    location: own(text('Place')),
    url: url('Site of the organisation'),
    ...period(),
    summary: markdown('What the work was'),
    ...taggedHighlights('Achievements'),
    ...selection(),
  })
  .meta({ id: 'Volunteer', description: 'Volunteer work' });

export const Education = z
  .looseObject({
    institution: title('School'),
    url: url('Site of the school'),
    area: title('Field of study'),
    studyType: title('Degree, e.g. Bachelor'),
    location: own(text('Place')),
    ...period(),
    score: text('Grade'),
    courses: terms('Courses taken'),
    summary: own(markdown('What the studies were')),
    highlights: own(highlights('Notes, honours')),
    highlightTags: own(list(z.array(z.string()), 'Tags of the highlights, in their order')),
    ...selection(),
  })
  .meta({ id: 'Education', description: 'A school and what was studied there' });

export const Award = z
  .looseObject({
    title: title('Award'),
    date: date('Day of the award'),
    awarder: title('Who gave it'),
    url: own(url('Page of the award')),
    summary: markdown('What it was for'),
    ...selection(),
  })
  .meta({ id: 'Award', description: 'An award' });

export const Certificate = z
  .looseObject({
    name: title('Certificate'),
    date: date('Day of issue'),
    url: url('Page of the certificate'),
    issuer: title('Who issued it'),
    summary: own(markdown('What it covers')),
    ...selection(),
  })
  .meta({ id: 'Certificate', description: 'A certificate' });

export const Publication = z
  .looseObject({
    name: title('Title'),
    publisher: title('Publisher'),
    releaseDate: date('Day of publication'),
    url: url('Page of the publication'),
    authors: own(terms('Who wrote it')),
    summary: markdown('What it says'),
    keywords: own(terms('Topics')),
    ...selection(),
  })
  .meta({ id: 'Publication', description: 'A publication' });

export const Skill = z
  .looseObject({
    name: title('Skill'),
    level: text('Level, in words'),
    keywords: terms('What belongs to it'),
    summary: own(markdown('The skill in prose')),
    ...selection(),
  })
  .meta({ id: 'Skill', description: 'A skill' });

export const Language = z
  .looseObject({
    language: title('Language'),
    fluency: text('How well, in words'),
    ...selection(),
  })
  .meta({ id: 'Language', description: 'A language' });

export const Interest = z
  .looseObject({
    name: title('Interest'),
    keywords: terms('What belongs to it'),
    summary: own(markdown('The interest in prose')),
    ...selection(),
  })
  .meta({ id: 'Interest', description: 'An interest' });

export const Reference = z
  .looseObject({
    name: title('Who'),
    reference: markdown('What they say'),
    ...selection(),
  })
  .meta({ id: 'Reference', description: 'What someone says' });

export const Project = z
  .looseObject({
    name: title('Project'),
    description: markdown('What it is'),
    summary: own(markdown('More about it')),
    ...taggedHighlights('Achievements'),
    keywords: terms('Technologies, topics'),
    ...period(),
    url: url('Page of the project'),
    roles: terms('Your roles'),
    entity: title('Who it was for'),
    type: text('Kind, e.g. application, talk'),
    location: own(text('Place')),
    ...selection(),
  })
  .meta({ id: 'Project', description: 'A project' });
