import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Perfil',
    work: 'Experiencia profesional',
    projects: 'Proxectos',
    volunteer: 'Voluntariado',
    education: 'Formación académica',
    certificates: 'Certificacións',
    skills: 'Competencias',
    languages: 'Idiomas',
    publications: 'Publicacións',
    awards: 'Premios',
    interests: 'Intereses',
    references: 'Referencias',
  },
  resume: 'Currículo',
  present: 'actualidade',
  score: 'Cualificación',
  courses: 'Materias',
};
