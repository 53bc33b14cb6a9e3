import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Pracovné skúsenosti',
    projects: 'Projekty',
    volunteer: 'Dobrovoľníctvo',
    education: 'Vzdelanie',
    certificates: 'Certifikáty',
    skills: 'Zručnosti',
    languages: 'Jazyky',
    publications: 'Publikácie',
    awards: 'Ocenenia',
    interests: 'Záujmy',
    references: 'Referencie',
  },
  resume: 'Životopis',
  present: 'súčasnosť',
  score: 'Hodnotenie',
  courses: 'Predmety',
};
