import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Summary',
    work: 'Experience',
    projects: 'Projects',
    volunteer: 'Volunteering',
    education: 'Education',
    certificates: 'Certifications',
    skills: 'Skills',
    languages: 'Languages',
    publications: 'Publications',
    awards: 'Awards',
    interests: 'Interests',
    references: 'References',
  },
  resume: 'Résumé',
  present: 'Present',
  score: 'Grade',
  courses: 'Courses',
};
