import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Berufserfahrung',
    projects: 'Projekte',
    volunteer: 'Ehrenamt',
    education: 'Ausbildung',
    certificates: 'Zertifikate',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    publications: 'Veröffentlichungen',
    awards: 'Auszeichnungen',
    interests: 'Interessen',
    references: 'Referenzen',
  },
  resume: 'Lebenslauf',
  present: 'heute',
  score: 'Note',
  courses: 'Kurse',
};
