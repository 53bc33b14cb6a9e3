import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: '个人简介',
    work: '工作经历',
    projects: '项目经历',
    volunteer: '志愿服务',
    education: '教育背景',
    certificates: '资格证书',
    skills: '专业技能',
    languages: '语言能力',
    publications: '论文著作',
    awards: '获奖情况',
    interests: '兴趣爱好',
    references: '推荐人',
  },
  resume: '个人简历',
  present: '至今',
  score: '成绩',
  courses: '主修课程',
};
