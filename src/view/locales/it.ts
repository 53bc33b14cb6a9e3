import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profilo',
    work: 'Esperienza professionale',
    projects: 'Progetti',
    volunteer: 'Volontariato',
    education: 'Istruzione e formazione',
    certificates: 'Certificazioni',
    skills: 'Competenze',
    languages: 'Lingue',
    publications: 'Pubblicazioni',
    awards: 'Riconoscimenti',
    interests: 'Interessi',
    references: 'Referenze',
  },
  resume: 'Curriculum vitae',
  present: 'oggi',
  score: 'Voto',
  courses: 'Corsi',
};
