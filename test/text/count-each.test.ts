import { countEach } from '../../src/text/count-each.ts';

describe('countEach', () => {
  it('counts the values of a list and the characters of a text', () => {
    expect([...countEach(['a', 'b', 'a'])]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(countEach('abba').get('b')).toBe(2);
  });
});
