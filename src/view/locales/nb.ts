import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Arbeidserfaring',
    projects: 'Prosjekter',
    volunteer: 'Frivillig arbeid',
    education: 'Utdanning',
    certificates: 'Sertifiseringer',
    skills: 'Kompetanse',
    languages: 'Språk',
    publications: 'Publikasjoner',
    awards: 'Priser',
    interests: 'Interesser',
    references: 'Referanser',
  },
  resume: 'CV',
  present: 'nå',
  score: 'Karakter',
  courses: 'Emner',
};
