import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Perfil',
    work: 'Experiencia profesional',
    projects: 'Proyectos',
    volunteer: 'Voluntariado',
    education: 'Formación académica',
    certificates: 'Certificaciones',
    skills: 'Habilidades',
    languages: 'Idiomas',
    publications: 'Publicaciones',
    awards: 'Premios',
    interests: 'Intereses',
    references: 'Referencias',
  },
  resume: 'Currículum',
  present: 'actualidad',
  score: 'Calificación',
  courses: 'Asignaturas',
};
