import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'О себе',
    work: 'Опыт работы',
    projects: 'Проекты',
    volunteer: 'Волонтёрство',
    education: 'Образование',
    certificates: 'Сертификаты',
    skills: 'Навыки',
    languages: 'Языки',
    publications: 'Публикации',
    awards: 'Награды',
    interests: 'Интересы',
    references: 'Рекомендации',
  },
  resume: 'Резюме',
  present: 'настоящее время',
  score: 'Оценка',
  courses: 'Дисциплины',
};
