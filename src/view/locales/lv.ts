import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Par mani',
    work: 'Darba pieredze',
    projects: 'Projekti',
    volunteer: 'Brīvprātīgais darbs',
    education: 'Izglītība',
    certificates: 'Sertifikāti',
    skills: 'Prasmes',
    languages: 'Valodu prasmes',
    publications: 'Publikācijas',
    awards: 'Apbalvojumi',
    interests: 'Intereses',
    references: 'Atsauksmes',
  },
  resume: 'CV',
  present: 'pašlaik',
  score: 'Vērtējums',
  courses: 'Studiju kursi',
};
