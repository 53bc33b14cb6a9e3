import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Resumo profissional',
    work: 'Experiência profissional',
    projects: 'Projetos',
    volunteer: 'Trabalho voluntário',
    education: 'Formação acadêmica',
    certificates: 'Certificações',
    skills: 'Habilidades',
    languages: 'Idiomas',
    publications: 'Publicações',
    awards: 'Prêmios',
    interests: 'Interesses',
    references: 'Referências',
  },
  resume: 'Currículo',
  present: 'atual',
  score: 'Nota',
  courses: 'Disciplinas',
};
