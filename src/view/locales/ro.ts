import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Experiență profesională',
    projects: 'Proiecte',
    volunteer: 'Voluntariat',
    education: 'Educație',
    certificates: 'Certificări',
    skills: 'Competențe',
    languages: 'Limbi',
    publications: 'Publicații',
    awards: 'Premii',
    interests: 'Interese',
    references: 'Referințe',
  },
  resume: 'Curriculum vitae',
  present: 'prezent',
  score: 'Notă',
  courses: 'Cursuri',
};
