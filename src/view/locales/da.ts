import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Erhvervserfaring',
    projects: 'Projekter',
    volunteer: 'Frivilligt arbejde',
    education: 'Uddannelse',
    certificates: 'Certificeringer',
    skills: 'Kompetencer',
    languages: 'Sprog',
    publications: 'Publikationer',
    awards: 'Priser',
    interests: 'Interesser',
    references: 'Referencer',
  },
  resume: 'CV',
  present: 'nu',
  score: 'Karakter',
  courses: 'Fag',
};
