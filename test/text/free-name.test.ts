import { freeName } from '../../src/text/free-name.ts';

describe('freeName', () => {
  it('returns the wanted name, or the first free name with a number', () => {
    const taken = new Set(['a', 'a 2', 'a 3']);
    const free = (wanted: string): string =>
      freeName(wanted, { isTaken: (name) => taken.has(name), separator: ' ', first: 2 });
    expect(free('b')).toBe('b');
    expect(free('a')).toBe('a 4');
  });
});
