import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Профил',
    work: 'Професионален опит',
    projects: 'Проекти',
    volunteer: 'Доброволческа дейност',
    education: 'Образование',
    certificates: 'Сертификати',
    skills: 'Умения',
    languages: 'Езици',
    publications: 'Публикации',
    awards: 'Награди',
    interests: 'Интереси',
    references: 'Препоръки',
  },
  resume: 'Автобиография',
  present: 'до момента',
  score: 'Оценка',
  courses: 'Дисциплини',
};
