import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Um mig',
    work: 'Starfsreynsla',
    projects: 'Verkefni',
    volunteer: 'Sjálfboðastörf',
    education: 'Menntun',
    certificates: 'Vottanir',
    skills: 'Hæfni',
    languages: 'Tungumál',
    publications: 'Ritstörf',
    awards: 'Viðurkenningar',
    interests: 'Áhugamál',
    references: 'Meðmæli',
  },
  resume: 'Ferilskrá',
  present: 'í dag',
  score: 'Einkunn',
  courses: 'Námskeið',
};
