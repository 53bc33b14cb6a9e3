import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'الملخص المهني',
    work: 'الخبرة المهنية',
    projects: 'المشاريع',
    volunteer: 'العمل التطوعي',
    education: 'التعليم',
    certificates: 'الشهادات المهنية',
    skills: 'المهارات',
    languages: 'اللغات',
    publications: 'المنشورات',
    awards: 'الجوائز',
    interests: 'الاهتمامات',
    references: 'المراجع',
  },
  resume: 'السيرة الذاتية',
  present: 'حتى الآن',
  score: 'المعدل',
  courses: 'المقررات الدراسية',
};
