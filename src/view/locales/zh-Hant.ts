import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: '個人簡介',
    work: '工作經歷',
    projects: '專案經歷',
    volunteer: '志願服務',
    education: '學歷',
    certificates: '專業證照',
    skills: '專業技能',
    languages: '語言能力',
    publications: '論文著作',
    awards: '獲獎紀錄',
    interests: '興趣',
    references: '推薦人',
  },
  resume: '履歷',
  present: '至今',
  score: '成績',
  courses: '修習課程',
};
