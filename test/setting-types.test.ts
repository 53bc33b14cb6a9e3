import { integer, stringList } from '../src/setting-types.ts';

describe('values of settings', () => {
  it('are whole numbers between two bounds', () => {
    expect(integer(1, 3).parse('2')).toBe(2);
    expect(['0', '4', '1.5', 'two'].map((text) => integer(1, 3).safeParse(text).success)).toEqual([
      ...[false, false, false, false],
    ]);
  });

  it('are lists separated by commas, spaces or lines', () => {
    const list = stringList(/^[a-z]+$/, 'a word');
    expect(list.parse(' a,b\nc ')).toEqual(['a', 'b', 'c']);
    expect(list.safeParse('a,1').error?.issues[0]?.message).toBe('each must be a word');
  });
});
