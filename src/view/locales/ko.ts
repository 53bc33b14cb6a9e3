import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: '자기소개',
    work: '경력',
    projects: '프로젝트',
    volunteer: '봉사활동',
    education: '학력',
    certificates: '자격증',
    skills: '보유 기술',
    languages: '어학 능력',
    publications: '논문 및 저서',
    awards: '수상 경력',
    interests: '관심사',
    references: '추천인',
  },
  resume: '이력서',
  present: '현재',
  score: '학점',
  courses: '이수 과목',
};
