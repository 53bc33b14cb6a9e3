import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'درباره من',
    work: 'سوابق شغلی',
    projects: 'پروژه‌ها',
    volunteer: 'فعالیت‌های داوطلبانه',
    education: 'سوابق تحصیلی',
    certificates: 'گواهینامه‌ها',
    skills: 'مهارت‌ها',
    languages: 'زبان‌ها',
    publications: 'مقالات و کتاب‌ها',
    awards: 'افتخارات',
    interests: 'علاقه‌مندی‌ها',
    references: 'معرف‌ها',
  },
  resume: 'رزومه',
  present: 'تاکنون',
  score: 'معدل',
  courses: 'درس‌ها',
};
