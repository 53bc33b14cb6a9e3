import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Pengalaman Kerja',
    projects: 'Projek',
    volunteer: 'Kerja Sukarela',
    education: 'Pendidikan',
    certificates: 'Sijil',
    skills: 'Kemahiran',
    languages: 'Bahasa',
    publications: 'Penerbitan',
    awards: 'Anugerah',
    interests: 'Minat',
    references: 'Rujukan',
  },
  resume: 'Resume',
  present: 'Kini',
  score: 'Gred',
  courses: 'Kursus',
};
