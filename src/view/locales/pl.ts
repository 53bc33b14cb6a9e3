import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil zawodowy',
    work: 'Doświadczenie zawodowe',
    projects: 'Projekty',
    volunteer: 'Wolontariat',
    education: 'Wykształcenie',
    certificates: 'Certyfikaty',
    skills: 'Umiejętności',
    languages: 'Języki',
    publications: 'Publikacje',
    awards: 'Nagrody',
    interests: 'Zainteresowania',
    references: 'Referencje',
  },
  resume: 'CV',
  present: 'obecnie',
  score: 'Ocena',
  courses: 'Przedmioty',
};
