import { technical, to, type FieldTable } from '../draft.ts';
import { period, proficiency, profileFields, recommendationFields } from './linkedin-fields.ts';
import { lookUp } from '../../text/json.ts';

/** A file of the LinkedIn data export ("Get a copy of your data"), known by its columns. */
export interface LinkedInTable {
  readonly file: string;
  /** The columns by which the file is known; it may have others. */
  readonly columns: readonly string[];
  /** The section of the résumé; `basics` for files about the person. */
  readonly section: string;
  /** Title of a section that JSON Resume does not have. */
  readonly title?: string;
  readonly fields: FieldTable;
}

const linkedInTables: readonly LinkedInTable[] = [
  {
    file: 'Profile',
    columns: ['First Name', 'Last Name', 'Headline'],
    section: 'basics',
    fields: profileFields,
  },
  {
    file: 'Profile Summary',
    columns: ['Profile Summary'],
    section: 'basics',
    fields: { 'Profile Summary': to('summary') },
  },
  {
    file: 'Email Addresses',
    columns: ['Email Address', 'Confirmed', 'Primary'],
    section: 'basics',
    fields: {
      'Email Address': to('email'),
      Confirmed: technical,
      Primary: technical,
      'Updated On': technical,
    },
  },
  {
    file: 'PhoneNumbers',
    columns: ['Extension', 'Number', 'Type'],
    section: 'basics',
    fields: { Number: to('phone'), Type: technical },
  },
  {
    file: 'Positions',
    columns: ['Company Name', 'Title', 'Started On'],
    section: 'work',
    fields: {
      ...period,
      'Company Name': to('name'),
      Title: to('position'),
      Description: to('summary'),
      Location: to('location'),
    },
  },
  {
    file: 'Education',
    columns: ['School Name', 'Degree Name'],
    section: 'education',
    fields: {
      'School Name': to('institution'),
      'Degree Name': to('studyType'),
      'Start Date': to('startDate'),
      'End Date': to('endDate'),
      Notes: to('summary'),
      Activities: to('activities'),
    },
  },
  {
    file: 'Skills',
    columns: ['Name'],
    section: 'skills',
    fields: { Name: to('name') },
  },
  {
    file: 'Languages',
    columns: ['Name', 'Proficiency'],
    section: 'languages',
    fields: { Name: to('language'), Proficiency: proficiency },
  },
  {
    file: 'Certifications',
    columns: ['Name', 'Authority'],
    section: 'certificates',
    fields: {
      Name: to('name'),
      Url: to('url'),
      Authority: to('issuer'),
      'Started On': to('date'),
      'Finished On': to('expirationDate'),
      'License Number': to('licenseNumber'),
    },
  },
  {
    file: 'Projects',
    columns: ['Title', 'Description', 'Url', 'Started On'],
    section: 'projects',
    fields: { ...period, Title: to('name'), Description: to('description'), Url: to('url') },
  },
  {
    file: 'Honors',
    columns: ['Title', 'Issued On'],
    section: 'awards',
    fields: {
      Title: to('title'),
      Description: to('summary'),
      'Issued On': to('date'),
      'Issue Date': to('date'),
      Issuer: to('awarder'),
    },
  },
  {
    file: 'Publications',
    columns: ['Name', 'Published On', 'Publisher'],
    section: 'publications',
    fields: {
      Name: to('name'),
      'Published On': to('releaseDate'),
      Description: to('summary'),
      Publisher: to('publisher'),
      Url: to('url'),
      Authors: to('authors'),
    },
  },
  {
    file: 'Volunteering',
    columns: ['Company Name', 'Role', 'Cause'],
    section: 'volunteer',
    fields: {
      ...period,
      'Company Name': to('organization'),
      Role: to('position'),
      Cause: to('cause'),
      Description: to('summary'),
    },
  },
  {
    file: 'Recommendations Received',
    columns: ['First Name', 'Last Name', 'Company', 'Text', 'Creation Date'],
    section: 'references',
    fields: recommendationFields,
  },
  {
    file: 'Courses',
    columns: ['Name', 'Number'],
    section: 'sections',
    title: 'Courses',
    fields: { Name: to('name'), Number: to('subtitle') },
  },
  {
    file: 'Organizations',
    columns: ['Name', 'Title', 'Description', 'Started On'],
    section: 'sections',
    title: 'Organizations',
    fields: { ...period, Name: to('name'), Title: to('subtitle'), Description: to('summary') },
  },
  {
    file: 'Patents',
    columns: ['Title', 'Patent Number'],
    section: 'sections',
    title: 'Patents',
    fields: {
      Title: to('name'),
      Description: to('summary'),
      'Patent Number': to('subtitle'),
      'Filed On': to('date'),
      Url: to('url'),
    },
  },
  {
    file: 'Test Scores',
    columns: ['Name', 'Score'],
    section: 'sections',
    title: 'Test scores',
    fields: {
      Name: to('name'),
      Score: to('subtitle'),
      Description: to('summary'),
      'Taken On': to('date'),
    },
  },
  {
    file: 'Causes You Care About',
    columns: ['Supported Cause'],
    section: 'sections',
    title: 'Causes',
    fields: { 'Supported Cause': to('name') },
  },
];

/** Files of the export that are not about the résumé, by a column of each. */
export const otherExports: Readonly<Record<string, string>> = {
  'Connected On': 'the connections of a LinkedIn member',
  'CONVERSATION ID': 'the messages of a LinkedIn member',
  'Endorsement Date': 'the endorsements of a LinkedIn member',
  'Followed On': 'the companies that a LinkedIn member follows',
  'Sent At': 'the invitations of a LinkedIn member',
  ShareLink: 'the posts of a LinkedIn member',
  'Application Date': 'the job applications of a LinkedIn member',
  'Registered At': 'the registration of a LinkedIn member',
  'Search Query': 'the searches of a LinkedIn member',
};

const fold = (column: string): string => column.trim().toLowerCase();

/** Columns of exports of 2018, and their names since. */
const earlierNames: Readonly<Record<string, string>> = {
  'Start Date': 'Started On',
  'End Date': 'Finished On',
  'Issue Date': 'Issued On',
};

/** The table with the most columns of a header row. */
export const linkedInTableOf = (header: readonly string[]): LinkedInTable | undefined => {
  const given = new Set(header.map((name) => fold(lookUp(earlierNames, name) ?? name)));
  return linkedInTables
    .filter(({ columns }) => columns.every((column) => given.has(fold(column))))
    .filter(({ columns, fields }) => columns.length > 1 || given.size <= Object.keys(fields).length)
    .sort((one, other) => other.columns.length - one.columns.length)[0];
};
