import type { ProseLine } from '../../src/prose/line.ts';
import { findUnplaced } from '../../src/prose/unplaced.ts';

const lines = ['Hebamme Kiel', 'Hebamme Klinik', 'Hebamme Schule'].map(
  (text, index): ProseLine => ({ kind: 'text', depth: 0, text, line: index + 1, isApart: true }),
);
const keys = ['basics', 'work', 'education'];

describe('findUnplaced', () => {
  it('reports a lost word at its own line, although other sections have the word', () => {
    const resume = {
      basics: { city: 'Kiel' },
      work: [{ name: 'Klinik', position: 'Hebamme' }],
      education: [{ institution: 'Schule', area: 'Hebamme' }],
    };
    const keyAt = (line: number): string => keys[line - 1] ?? '';
    expect(findUnplaced(lines, resume, { read: new Map(), keyAt })).toEqual([
      { line: 1, words: ['Hebamme'] },
    ]);
  });

  it('finds a word in another section, too', () => {
    const resume = { skills: ['Hebamme', 'Hebamme', 'Hebamme', 'Kiel', 'Klinik', 'Schule'] };
    const keyAt = (): string => 'work';
    expect(findUnplaced(lines, resume, { read: new Map(), keyAt })).toEqual([]);
  });
});
