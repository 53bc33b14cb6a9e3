import { freeName } from '../../src/text/free-name.ts';

describe('freeName', () => {
  it('returns the wanted name, or the first free name with a number', () => {
    const taken = new Set(['a', 'a 2', 'a 3']);
    const free = (wanted: string): string =>
      freeName(wanted, { isTaken: (name) => taken.has(name), separator: ' ', first: 2 });
    expect(free('b')).toBe('b');
    expect(free('a')).toBe('a 4');
  });

  it('tries no number twice for equal names', () => {
    const taken = new Set(['a', ...Array.from({ length: 100 }, (_, at) => `a ${at + 1}`)]);
    const given = new Map<string, number>();
    let tries = 0;
    const isTaken = (name: string): boolean => {
      tries += 1;
      return taken.has(name);
    };
    for (let count = 1; count <= 50; count++) {
      taken.add(freeName('a', { isTaken, separator: ' ', first: 2, given }));
    }
    expect(tries).toBeLessThan(250);
  });
});
