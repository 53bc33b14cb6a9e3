import { addUnder, groupBy } from '../../src/text/group-by.ts';

describe('groupBy', () => {
  it('gives the values of each key in their order', () => {
    const lists = groupBy(['ash', 'oak', 'alder'], (word) => word.charAt(0));
    expect([...lists]).toEqual([
      ['a', ['ash', 'alder']],
      ['o', ['oak']],
    ]);
  });
});

describe('addUnder', () => {
  it('appends to the list of a key, or begins it', () => {
    const lists = new Map([['a', [1]]]);
    addUnder(lists, 'a', 2);
    addUnder(lists, 'b', 3);
    expect([...lists]).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ]);
  });
});
