import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Arbetslivserfarenhet',
    projects: 'Projekt',
    volunteer: 'Ideellt arbete',
    education: 'Utbildning',
    certificates: 'Certifieringar',
    skills: 'Kompetenser',
    languages: 'Språk',
    publications: 'Publikationer',
    awards: 'Utmärkelser',
    interests: 'Intressen',
    references: 'Referenser',
  },
  resume: 'CV',
  present: 'nu',
  score: 'Betyg',
  courses: 'Kurser',
};
