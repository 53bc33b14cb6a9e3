import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Szakmai összefoglaló',
    work: 'Szakmai tapasztalat',
    projects: 'Projektek',
    volunteer: 'Önkéntes munka',
    education: 'Tanulmányok',
    certificates: 'Tanúsítványok',
    skills: 'Készségek',
    languages: 'Nyelvtudás',
    publications: 'Publikációk',
    awards: 'Díjak',
    interests: 'Érdeklődési kör',
    references: 'Referenciák',
  },
  resume: 'Önéletrajz',
  present: 'jelenleg',
  score: 'Eredmény',
  courses: 'Tantárgyak',
};
