import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profiel',
    work: 'Werkervaring',
    projects: 'Projecten',
    volunteer: 'Vrijwilligerswerk',
    education: 'Opleiding',
    certificates: 'Certificaten',
    skills: 'Vaardigheden',
    languages: 'Talen',
    publications: 'Publicaties',
    awards: 'Onderscheidingen',
    interests: 'Interesses',
    references: 'Referenties',
  },
  resume: 'Curriculum vitae',
  present: 'heden',
  score: 'Cijfer',
  courses: 'Vakken',
};
