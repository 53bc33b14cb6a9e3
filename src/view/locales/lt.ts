import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Apie mane',
    work: 'Darbo patirtis',
    projects: 'Projektai',
    volunteer: 'Savanorystė',
    education: 'Išsilavinimas',
    certificates: 'Sertifikatai',
    skills: 'Įgūdžiai',
    languages: 'Kalbos',
    publications: 'Publikacijos',
    awards: 'Apdovanojimai',
    interests: 'Pomėgiai',
    references: 'Rekomendacijos',
  },
  resume: 'Gyvenimo aprašymas',
  present: 'dabar',
  score: 'Įvertinimas',
  courses: 'Studijų dalykai',
};
