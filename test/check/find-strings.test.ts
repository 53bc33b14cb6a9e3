import { findStrings } from '../../src/check/find-strings.ts';
import { fc } from '../support/fast-check.ts';

describe('findStrings', () => {
  it('finds what a search for each string finds', () => {
    const string = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd') }));
    fc.assert(
      fc.property(fc.array(string), texts, (strings, given) => {
        const found = findStrings(new Set(strings), given);
        const searched = strings.filter((each) => given.some((text) => text.includes(each)));
        expect([...found].sort()).toEqual([...new Set(searched)].sort());
      }),
    );
  });
});
