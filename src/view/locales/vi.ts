import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Giới thiệu',
    work: 'Kinh nghiệm làm việc',
    projects: 'Dự án',
    volunteer: 'Hoạt động tình nguyện',
    education: 'Học vấn',
    certificates: 'Chứng chỉ',
    skills: 'Kỹ năng',
    languages: 'Ngôn ngữ',
    publications: 'Ấn phẩm',
    awards: 'Giải thưởng',
    interests: 'Sở thích',
    references: 'Người tham chiếu',
  },
  resume: 'Sơ yếu lý lịch',
  present: 'hiện tại',
  score: 'Điểm',
  courses: 'Môn học',
};
