import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Про себе',
    work: 'Досвід роботи',
    projects: 'Проєкти',
    volunteer: 'Волонтерство',
    education: 'Освіта',
    certificates: 'Сертифікати',
    skills: 'Навички',
    languages: 'Мови',
    publications: 'Публікації',
    awards: 'Нагороди',
    interests: 'Інтереси',
    references: 'Рекомендації',
  },
  resume: 'Резюме',
  present: 'дотепер',
  score: 'Оцінка',
  courses: 'Дисципліни',
};
