import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'תקציר',
    work: 'ניסיון תעסוקתי',
    projects: 'פרויקטים',
    volunteer: 'התנדבות',
    education: 'השכלה',
    certificates: 'הסמכות',
    skills: 'כישורים',
    languages: 'שפות',
    publications: 'פרסומים',
    awards: 'פרסים',
    interests: 'תחומי עניין',
    references: 'ממליצים',
  },
  resume: 'קורות חיים',
  present: 'היום',
  score: 'ציון',
  courses: 'קורסים',
};
