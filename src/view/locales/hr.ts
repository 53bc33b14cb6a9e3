import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Radno iskustvo',
    projects: 'Projekti',
    volunteer: 'Volontiranje',
    education: 'Obrazovanje',
    certificates: 'Certifikati',
    skills: 'Vještine',
    languages: 'Jezici',
    publications: 'Publikacije',
    awards: 'Nagrade i priznanja',
    interests: 'Interesi',
    references: 'Preporuke',
  },
  resume: 'Životopis',
  present: 'danas',
  score: 'Ocjena',
  courses: 'Kolegiji',
};
