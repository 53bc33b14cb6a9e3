import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'สรุปประวัติ',
    work: 'ประสบการณ์ทำงาน',
    projects: 'โครงการ',
    volunteer: 'งานอาสาสมัคร',
    education: 'ประวัติการศึกษา',
    certificates: 'ใบรับรอง',
    skills: 'ทักษะ',
    languages: 'ภาษา',
    publications: 'ผลงานตีพิมพ์',
    awards: 'รางวัล',
    interests: 'ความสนใจ',
    references: 'บุคคลอ้างอิง',
  },
  resume: 'ประวัติย่อ',
  present: 'ปัจจุบัน',
  score: 'ผลการเรียน',
  courses: 'รายวิชา',
};
