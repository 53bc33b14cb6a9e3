import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Perfil',
    work: 'Experiência profissional',
    projects: 'Projetos',
    volunteer: 'Voluntariado',
    education: 'Formação académica',
    certificates: 'Certificações',
    skills: 'Competências',
    languages: 'Línguas',
    publications: 'Publicações',
    awards: 'Prémios',
    interests: 'Interesses',
    references: 'Referências',
  },
  resume: 'Curriculum vitae',
  present: 'presente',
  score: 'Classificação',
  courses: 'Unidades curriculares',
};
