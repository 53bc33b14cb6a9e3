import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'परिचय',
    work: 'कार्य अनुभव',
    projects: 'परियोजनाएँ',
    volunteer: 'स्वैच्छिक कार्य',
    education: 'शिक्षा',
    certificates: 'प्रमाणपत्र',
    skills: 'कौशल',
    languages: 'भाषाएँ',
    publications: 'प्रकाशन',
    awards: 'पुरस्कार',
    interests: 'रुचियाँ',
    references: 'संदर्भ',
  },
  resume: 'जीवनवृत्त',
  present: 'वर्तमान',
  score: 'ग्रेड',
  courses: 'पाठ्यक्रम',
};
