import { pointerOf, pointerStart } from '../../src/text/json-pointer.ts';

describe('pointerStart', () => {
  it.each([
    ['/work/0/name', 2, '/work/0'],
    ['/work', 2, '/work'],
    ['', 1, ''],
  ])('of "%s" has %d steps: "%s"', (pointer, count, start) => {
    expect(pointerStart(pointer, count)).toBe(start);
  });
});

describe('pointerOf', () => {
  it('is empty for the whole document', () => {
    expect(pointerOf([])).toBe('');
  });

  it('joins keys and indexes with slashes', () => {
    expect(pointerOf(['work', 0, 'highlights', 12])).toBe('/work/0/highlights/12');
  });

  it('escapes tildes before slashes', () => {
    expect(pointerOf(['a/b', '~c', '~1'])).toBe('/a~1b/~0c/~01');
  });

  it('keeps empty keys', () => {
    expect(pointerOf(['', 'x'])).toBe('//x');
  });
});
