import { pointerOf } from '../../src/text/json-pointer.ts';

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
