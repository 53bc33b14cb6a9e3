import { integer, stringList } from '../src/setting-values.ts';

describe('integer', () => {
  it('takes whole numbers from the least to the most', () => {
    expect(
      ['1', '3', '0', '4', '1.5', 'x'].map((text) => integer(1, 3).safeParse(text).success),
    ).toEqual([true, true, false, false, false, false]);
  });
});

describe('stringList', () => {
  it('separates values by commas, spaces and lines, and checks each', () => {
    const list = stringList(/^[a-z]+$/, 'a word');
    expect(list.parse('a, b\nc')).toEqual(['a', 'b', 'c']);
    expect(list.parse(undefined)).toEqual([]);
    expect(list.safeParse('a 1').error?.issues[0]?.message).toBe('each must be a word');
  });
});
