import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'خلاصہ',
    work: 'پیشہ ورانہ تجربہ',
    projects: 'منصوبے',
    volunteer: 'رضاکارانہ خدمات',
    education: 'تعلیم',
    certificates: 'اسناد',
    skills: 'مہارتیں',
    languages: 'زبانیں',
    publications: 'مطبوعات',
    awards: 'اعزازات',
    interests: 'دلچسپیاں',
    references: 'حوالہ جات',
  },
  resume: 'سی وی',
  present: 'تاحال',
  score: 'گریڈ',
  courses: 'کورسز',
};
