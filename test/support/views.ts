import type { Entry, ResumeView, RichText, Role } from '../../src/view/model.ts';

/** One paragraph of plain text. */
export const text = (words: string): RichText => [
  { kind: 'paragraph', children: [{ kind: 'text', text: words }] },
];

const nothing = { details: [], body: [], groups: [], keywords: [] };

export const role = (title: string, overrides: Partial<Role> = {}): Role => ({
  pointer: '/work/0',
  title,
  ...nothing,
  ...overrides,
});

export const entry = (title: string, overrides: Partial<Entry> = {}): Entry => ({
  pointer: '/work/0',
  title: { text: title },
  roles: [],
  ...nothing,
  ...overrides,
});

/** A view with a name and one job, overridden by the given values. */
export const viewOf = (overrides: Partial<ResumeView> = {}): ResumeView => ({
  language: 'en',
  direction: 'ltr',
  title: 'Ada Lovelace – Résumé',
  fileStem: 'Ada Lovelace – Résumé',
  header: { name: 'Ada Lovelace', contacts: [] },
  sections: [{ kind: 'entries', id: 'work', title: 'Experience', entries: [entry('Analytical')] }],
  keywords: [],
  ...overrides,
});
