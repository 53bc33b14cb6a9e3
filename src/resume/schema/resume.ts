import * as z from 'zod';
import { CustomSection } from './custom-section.ts';
import { Vitae } from './print-settings.ts';
import { list, text, url } from './fields.ts';
import { ResumeLetter } from './letter.ts';
import {
  Award,
  Basics,
  Certificate,
  Education,
  Interest,
  Language,
  Project,
  Publication,
  Reference,
  Skill,
  Volunteer,
  Work,
} from './standard-sections.ts';

/**
 * JSON Resume 1.0–1.3 plus Vitae's extension fields, in the form that `resume/normalize` returns.
 * No field is required: `{}` is a résumé. Unknown keys are kept.
 */

const Meta = z
  .looseObject({
    canonical: url('Address of the newest version of this file'),
    version: text('Version of the schema'),
    lastModified: text('Date of the last change: YYYY-MM-DDThh:mm:ss'),
    language: text('Language of the résumé, a BCP 47 tag'),
    vitae: Vitae.optional(),
  })
  .meta({ id: 'Meta', description: 'About this file' });

const sections = {
  basics: Basics.optional().meta({ description: 'Name, contact and photo of the person' }),
  work: list(Work, 'Jobs, newest first'),
  volunteer: list(Volunteer, 'Volunteer work'),
  education: list(Education, 'Schools and studies'),
  awards: list(Award, 'Awards'),
  certificates: list(Certificate, 'Certificates'),
  publications: list(Publication, 'Publications'),
  skills: list(Skill, 'Skills'),
  languages: list(Language, 'Languages you speak'),
  interests: list(Interest, 'Interests'),
  references: list(Reference, 'Recommendations by other people'),
  projects: list(Project, 'Projects'),
  sections: list(CustomSection, 'Custom sections'),
  letter: ResumeLetter.optional().meta({
    description: 'Cover letter, printed by the option `document`',
  }),
  meta: Meta.optional().meta({ description: 'About this file' }),
};

/** A translation: the fields that override those of the résumé. */
export const Overlay = z
  .looseObject(sections)
  .meta({ id: 'Overlay', description: 'The translated fields of one language' });
export type Overlay = z.output<typeof Overlay>;

export const Resume = z.looseObject({
  $schema: url('Schema of this file'),
  language: text('Language of the résumé, a BCP 47 tag'),
  ...sections,
  locales: z.record(z.string(), Overlay).optional().meta({
    description: 'Translations by BCP 47 language tag; each overrides the rest of the file',
  }),
});
export type Resume = z.output<typeof Resume>;
export type { CustomSection } from './custom-section.ts';
export type { Work } from './standard-sections.ts';
