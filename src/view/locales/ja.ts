import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: '職務要約',
    work: '職務経歴',
    projects: 'プロジェクト',
    volunteer: 'ボランティア活動',
    education: '学歴',
    certificates: '資格',
    skills: 'スキル',
    languages: '語学力',
    publications: '著書・論文',
    awards: '受賞歴',
    interests: '趣味・関心',
    references: '推薦者',
  },
  resume: '職務経歴書',
  present: '現在',
  score: '成績',
  courses: '履修科目',
};
