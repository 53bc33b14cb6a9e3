import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Radno iskustvo',
    projects: 'Projekti',
    volunteer: 'Volontiranje',
    education: 'Obrazovanje',
    certificates: 'Sertifikati',
    skills: 'Veštine',
    languages: 'Jezici',
    publications: 'Publikacije',
    awards: 'Nagrade i priznanja',
    interests: 'Interesovanja',
    references: 'Preporuke',
  },
  resume: 'Radna biografija',
  present: 'danas',
  score: 'Ocena',
  courses: 'Predmeti',
};
