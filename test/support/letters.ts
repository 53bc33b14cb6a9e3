/** A letter in English. */
export const letter = {
  recipient: {
    name: 'Ms. Dana Whitfield',
    company: 'Cascade Rail Systems, Inc.',
    address: '1200 NW Naito Parkway, Suite 400\nPortland, OR 97209',
  },
  date: '2026-11-29',
  subject: 'Principal Engineer, Signaling (Job 4711)',
  opening: 'Dear Ms. Whitfield:',
  paragraphs: [
    'For nine years I have built the systems that tell passengers when their train arrives, and your plan to open the data of the *whole* Cascade corridor is the work that I would like to do next.',
    'Three results may be of use to you:\n\n1. Data from 312 vehicles in under two seconds\n2. A rollout in eleven cities without a weekend shutdown\n3. An interface that 60 programs use',
    'Samples of my work are at <https://git.example.com/itarrant>; I would welcome the chance to talk.',
  ],
  closing: 'Sincerely,',
  enclosures: ['Résumé', 'References'],
};

/** A résumé with a letter. */
export const withLetter = (resume: string, changes: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(resume) as object), letter: { ...letter, ...changes } });
