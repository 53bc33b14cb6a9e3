import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Profil',
    work: 'Pengalaman Kerja',
    projects: 'Proyek',
    volunteer: 'Kegiatan Sukarela',
    education: 'Pendidikan',
    certificates: 'Sertifikasi',
    skills: 'Keahlian',
    languages: 'Bahasa',
    publications: 'Publikasi',
    awards: 'Penghargaan',
    interests: 'Minat',
    references: 'Referensi',
  },
  resume: 'Daftar Riwayat Hidup',
  present: 'Sekarang',
  score: 'Nilai',
  courses: 'Mata Kuliah',
};
