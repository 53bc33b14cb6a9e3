import type { Labels } from '../labels.ts';

export const labels: Labels = {
  sections: {
    summary: 'Προφίλ',
    work: 'Επαγγελματική εμπειρία',
    projects: 'Έργα',
    volunteer: 'Εθελοντική εργασία',
    education: 'Εκπαίδευση',
    certificates: 'Πιστοποιήσεις',
    skills: 'Δεξιότητες',
    languages: 'Γλώσσες',
    publications: 'Δημοσιεύσεις',
    awards: 'Διακρίσεις',
    interests: 'Ενδιαφέροντα',
    references: 'Συστάσεις',
  },
  resume: 'Βιογραφικό σημείωμα',
  present: 'σήμερα',
  score: 'Βαθμός',
  courses: 'Μαθήματα',
};
