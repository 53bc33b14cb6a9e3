import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Профил',
    work: 'Радно искуство',
    projects: 'Пројекти',
    volunteer: 'Волонтирање',
    education: 'Образовање',
    certificates: 'Сертификати',
    skills: 'Вештине',
    languages: 'Језици',
    publications: 'Публикације',
    awards: 'Награде и признања',
    interests: 'Интересовања',
    references: 'Препоруке',
  },
  resume: 'Радна биографија',
  present: 'данас',
  score: 'Оцена',
  courses: 'Предмети',
};
