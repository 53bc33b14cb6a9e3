import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Pracovní zkušenosti',
    projects: 'Projekty',
    volunteer: 'Dobrovolnictví',
    education: 'Vzdělání',
    certificates: 'Certifikáty',
    skills: 'Dovednosti',
    languages: 'Jazyky',
    publications: 'Publikace',
    awards: 'Ocenění',
    interests: 'Zájmy',
    references: 'Reference',
  },
  resume: 'Životopis',
  present: 'současnost',
  score: 'Hodnocení',
  courses: 'Předměty',
};
