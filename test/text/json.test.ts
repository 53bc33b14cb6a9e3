import {
  isTextList,
  lookUp,
  numberText,
  stringsWithPaths,
  uniqueByValue,
  valueAt,
} from '../../src/text/json.ts';

describe('lookUp', () => {
  it.each(['constructor', '__proto__', 'toString', 'b'])('finds nothing under %s', (key) => {
    expect(lookUp({ a: 1 }, key)).toBeUndefined();
    expect(lookUp({ [key]: 1 }, key)).toBe(1);
  });
});

describe('isTextList', () => {
  it.each([
    [['Go', 'SQL'], true],
    [[], true],
    [['Go', 7], false],
    ['Go', false],
  ])('says of %j: %s', (value, is) => {
    expect(isTextList(value)).toBe(is);
  });
});

describe('numberText', () => {
  it.each([
    [3.9, '3.90', '3.90'],
    [3.9, '3.8', '3.9'],
    [0, '', '0'],
    [7, undefined, '7'],
  ])('writes %d with the literal %j as %s', (value, literal, text) => {
    expect(numberText(value, literal)).toBe(text);
  });
});

describe('stringsWithPaths', () => {
  it('gives every string of a value with its path', () => {
    const value = { name: 'Ada', age: 36, work: [{ position: 'Analyst' }, null] };
    expect([...stringsWithPaths(value)]).toEqual([
      { text: 'Ada', path: ['name'] },
      { text: 'Analyst', path: ['work', '0', 'position'] },
    ]);
  });

  it('leaves out the given keys of the root only', () => {
    const value = { meta: 'outer', work: { meta: 'inner' } };
    expect([...stringsWithPaths(value, ['meta'])].map(({ text }) => text)).toEqual(['inner']);
    const [inner] = stringsWithPaths(value.work, ['meta'], ['work']);
    expect(inner).toEqual({ text: 'inner', path: ['work', 'meta'] });
  });
});

describe('valueAt', () => {
  it('follows keys and indexes', () => {
    expect(valueAt({ work: [{ name: 'A' }] }, ['work', 0, 'name'])).toBe('A');
  });

  it('gives undefined for a path that leads nowhere', () => {
    expect(valueAt({ work: 'text' }, ['work', 0])).toBeUndefined();
    expect(valueAt(null, ['work', 'name'])).toBeUndefined();
  });
});

describe('uniqueByValue', () => {
  it('keeps one of several equal items', () => {
    expect(uniqueByValue([{ a: 1 }, { a: 2 }, { a: 1 }])).toEqual([{ a: 1 }, { a: 2 }]);
  });
});
