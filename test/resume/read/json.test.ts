import { limits } from '../../../src/limits.ts';
import { readJson } from '../../../src/resume/read/json.ts';
import { replaceRawControls } from '../../../src/resume/read/raw-controls.ts';
import { fc } from '../../support/fast-check.ts';
import { thrownError } from '../../support/thrown-error.ts';

describe('readJson', () => {
  it('stops at the first of millions of errors', () => {
    const { issues } = thrownError(() => readJson(`[${','.repeat(5_000_000)}`));
    expect(issues).toMatchObject([{ line: 1, column: 2 }]);
  });

  it.each([
    ['', 1, 1, /value is expected/],
    ['{"a":1,,}', 1, 8, /a comma too many/],
    ['{\n  "a": 1\n  "b": 2\n}', 2, 9, /comma/],
    ['{\r\n  "a" 1\r\n}', 2, 7, /colon/],
    ['{"a":1', 1, 7, /closing brace/],
    ['[1, 2', 1, 6, /closing bracket/],
    ['{"a":"x\ny}', 1, 6, /a closing quote " is expected/],
    ['{"a":"\u0001"}', 1, 6, /control character/],
    ['{"a":1}}', 1, 8, /ended before this }/],
    ['{} /* note', 1, 4, /comment does not end/],
    ["{'a':1}", 1, 2, /double quote/],
    ['{"a":NaN}', 1, 6, /not a JSON value/],
    ['{"a":1.}', 1, 6, /number/],
    ['{"a":"\\x"}', 1, 7, /escape/],
  ])('finds the first fault of %j', (text, line, column, message) => {
    const error = thrownError(() => readJson(text));
    expect(error.code).toBe('invalid_json');
    expect(error.issues).toEqual([
      { path: '', line, column, message: expect.stringMatching(message) },
    ]);
  });

  it('accepts comments and trailing commas', () => {
    const text = '// mine\n{ "a": [1, 2,], /* not "{" */ "b": "//", }\n// end';
    expect(readJson(text).value).toEqual({ a: [1, 2], b: '//' });
  });

  it('finds values by path', () => {
    const { locate } = readJson('{\n  "work": [\n    { "name": 7 }\n  ]\n}');
    expect(locate(['work', 0, 'name'])).toEqual({ line: 3, column: 15 });
    expect(locate([])).toEqual({ line: 1, column: 1 });
    expect(locate(['work', 1])).toBeUndefined();
  });

  it('returns the literal of a number', () => {
    const { value, literal } = readJson('{"score": 3.90}');
    expect(value).toEqual({ score: 3.9 });
    expect(literal(['score'])).toBe('3.90');
  });

  it('lists members given twice, and keeps the last', () => {
    const { value, duplicates } = readJson('{"a":[{"b":1,"b":2,"b":3}]}');
    expect(value).toEqual({ a: [{ b: 3 }] });
    expect(duplicates).toEqual([
      { path: ['a', 0, 'b'], first: 1, last: 2 },
      { path: ['a', 0, 'b'], first: 2, last: 3 },
    ]);
  });

  it('creates an own property for "__proto__"', () => {
    const { value } = readJson('{"__proto__":{"polluted":1}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });

  it('counts the nesting behind a raw line break inside a string', () => {
    const deep = limits.nestingDepth + 1;
    const text = `{"a":"x\n","b":${'['.repeat(deep)}${']'.repeat(deep)}}`;
    expect(thrownError(() => readJson(text)).code).toBe('too_large');
  });

  it('ignores quotes in comments when it counts the nesting', () => {
    expect(thrownError(() => readJson(`// "\n${'['.repeat(100)}`)).code).toBe('too_large');
    expect(thrownError(() => readJson(`/* " */ ${'['.repeat(100)}`)).code).toBe('too_large');
  });

  it('reads every JSON like JSON.parse', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(readJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses damaged JSON if JSON.parse does', () => {
    const damaged = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom(...'[]{}",:\\ 0.-etn\n\t\u0001x'))
      .map(([text, at, sign]) => {
        const index = at % (text.length + 1);
        return text.slice(0, index) + sign + text.slice(index);
      })
      // A trailing comma and a raw line break or tab in a string are the only exceptions.
      .filter((text) => !/,\s*[\]}]/.test(text));
    const accepts = (read: () => unknown): boolean => {
      try {
        read();
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(damaged, (text) => {
        const plain = replaceRawControls(text) ?? text;
        expect(accepts(() => readJson(text))).toBe(accepts(() => JSON.parse(plain)));
      }),
      { numRuns: 2000 },
    );
  });
});
