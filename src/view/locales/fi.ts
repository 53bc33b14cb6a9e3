import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profiili',
    work: 'Työkokemus',
    projects: 'Projektit',
    volunteer: 'Vapaaehtoistyö',
    education: 'Koulutus',
    certificates: 'Sertifikaatit',
    skills: 'Osaaminen',
    languages: 'Kielitaito',
    publications: 'Julkaisut',
    awards: 'Palkinnot',
    interests: 'Kiinnostuksen kohteet',
    references: 'Suosittelijat',
  },
  resume: 'Ansioluettelo',
  present: 'nykyinen',
  score: 'Arvosana',
  courses: 'Kurssit',
};
