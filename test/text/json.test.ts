import {
  isTextList,
  lookUp,
  jsonText,
  listOf,
  numberText,
  objectOf,
  sortedEntries,
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

  it.each(['constructor', 'map'])('finds nothing of a prototype under %s', (key) => {
    expect(valueAt({ list: [] }, [key])).toBeUndefined();
    expect(valueAt({ list: [] }, ['list', key])).toBeUndefined();
  });
});

describe('uniqueByValue', () => {
  it('keeps one of several equal items', () => {
    expect(uniqueByValue([{ a: 1 }, { a: 2 }, { a: 1 }])).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

describe('objectOf and listOf', () => {
  it('give an empty value in place of one of another type', () => {
    expect([objectOf({ a: 1 }), objectOf([1]), objectOf(null)]).toEqual([{ a: 1 }, {}, {}]);
    expect([listOf([1]), listOf({ a: 1 }), listOf('text')]).toEqual([[1], [], []]);
  });
});

describe('sortedEntries', () => {
  it('orders the entries by their keys', () => {
    expect(sortedEntries({ b: 1, a: 2, B: 3 })).toEqual([
      ['B', 3],
      ['a', 2],
      ['b', 1],
    ]);
  });
});

describe('jsonText', () => {
  it('indents a value and ends the last line', () => {
    expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });
});
