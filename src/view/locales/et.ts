import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profiil',
    work: 'Töökogemus',
    projects: 'Projektid',
    volunteer: 'Vabatahtlik töö',
    education: 'Haridus',
    certificates: 'Sertifikaadid',
    skills: 'Oskused',
    languages: 'Keelteoskus',
    publications: 'Publikatsioonid',
    awards: 'Tunnustused',
    interests: 'Huvialad',
    references: 'Soovitajad',
  },
  resume: 'Elulookirjeldus',
  present: 'praegu',
  score: 'Hinne',
  courses: 'Õppeained',
};
