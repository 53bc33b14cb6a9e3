import { readJson } from '../../../src/resume/read/json.ts';
import { replaceRawControls } from '../../../src/resume/read/raw-controls.ts';

describe('replaceRawControls', () => {
  it('keeps offsets, comments and white space between values', () => {
    const text = '{\n\t"a": "one\n\ttwo", // "x\n"b": "\\"\\n"}';
    const replaced = replaceRawControls(text) ?? '';
    expect(replaced).toHaveLength(text.length);
    expect(
      [...replaced].flatMap((letter, index) => (letter === text[index] ? [] : [index])),
    ).toEqual([text.indexOf('\n\ttwo'), text.indexOf('\ttwo')]);
  });

  it('finds nothing in a text without raw line breaks', () => {
    expect(replaceRawControls('{\n"a": "b"}')).toBeUndefined();
  });
});

describe('readJson', () => {
  it('reads raw line breaks and tabs inside strings, and says where', () => {
    const { value, rawControls } = readJson('{"a": ["one\n\ttwo"]}');
    expect(value).toEqual({ a: ['one\n\ttwo'] });
    expect(rawControls).toEqual([['a', 0]]);
  });

  it('reports the first error of a text that is wrong in another way, too', () => {
    expect(() => readJson('{"a": "one\n, "b": 2}')).toThrow(
      /line 1, column 7: a closing quote " is expected/,
    );
  });
});
