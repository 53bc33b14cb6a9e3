import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Expérience professionnelle',
    projects: 'Projets',
    volunteer: 'Bénévolat',
    education: 'Formation',
    certificates: 'Certifications',
    skills: 'Compétences',
    languages: 'Langues',
    publications: 'Publications',
    awards: 'Distinctions',
    interests: 'Centres d’intérêt',
    references: 'Références',
  },
  resume: 'Curriculum vitae',
  present: 'aujourd’hui',
  score: 'Note',
  courses: 'Cours',
};
