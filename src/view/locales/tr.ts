import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Özet',
    work: 'İş Deneyimi',
    projects: 'Projeler',
    volunteer: 'Gönüllü Çalışmalar',
    education: 'Eğitim',
    certificates: 'Sertifikalar',
    skills: 'Beceriler',
    languages: 'Diller',
    publications: 'Yayınlar',
    awards: 'Ödüller',
    interests: 'İlgi Alanları',
    references: 'Referanslar',
  },
  resume: 'Özgeçmiş',
  present: 'Halen',
  score: 'Not Ortalaması',
  courses: 'Dersler',
};
