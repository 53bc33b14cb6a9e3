import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Perfil',
    work: 'Experiència professional',
    projects: 'Projectes',
    volunteer: 'Voluntariat',
    education: 'Formació acadèmica',
    certificates: 'Certificacions',
    skills: 'Habilitats',
    languages: 'Idiomes',
    publications: 'Publicacions',
    awards: 'Premis',
    interests: 'Interessos',
    references: 'Referències',
  },
  resume: 'Currículum',
  present: 'actualitat',
  score: 'Qualificació',
  courses: 'Assignatures',
};
