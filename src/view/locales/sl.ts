import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Delovne izkušnje',
    projects: 'Projekti',
    volunteer: 'Prostovoljstvo',
    education: 'Izobrazba',
    certificates: 'Certifikati',
    skills: 'Znanja in veščine',
    languages: 'Jeziki',
    publications: 'Publikacije',
    awards: 'Priznanja',
    interests: 'Interesi',
    references: 'Reference',
  },
  resume: 'Življenjepis',
  present: 'danes',
  score: 'Ocena',
  courses: 'Predmeti',
};
