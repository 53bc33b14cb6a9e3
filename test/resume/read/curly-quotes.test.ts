import { curlyQuoteFault } from '../../../src/resume/read/curly-quotes.ts';
import { readJson } from '../../../src/resume/read/json.ts';
import { thrownError } from '../../support/thrown-error.ts';

const placeOf = (text: string): string => {
  const { message, issues } = thrownError(() => readJson(text));
  return `${issues[0]?.line}:${issues[0]?.column} ${message}`;
};

describe('curlyQuoteFault', () => {
  it.each([
    ['a key', '{“basics”: {}}', '1:2', '“'],
    ['a value', '{"basics": {"name": “Ada”}}', '1:21', '“'],
    ['the end of a string', '{\n  "name": "Ada”,\n  "label": "x"\n}', '2:15', '”'],
    ['the end of a key', '{\n  "name”: "Ada"\n}', '2:8', '”'],
    ['single quotes', '{‘basics’: {}}', '1:2', '‘'],
    ['German quotes', '{„basics“: {}}', '1:2', '„'],
  ])('is named with what would be right, in %s', (_, text, place, quote) => {
    expect(placeOf(text)).toBe(
      `${place} The text is not JSON: line ${place.replace(':', ', column ')}: the curly quote ${quote} is not a quote of JSON; write the straight quote ".`,
    );
  });

  it('is absent where another fault is the cause', () => {
    expect(curlyQuoteFault('{"a": "“x”" "b": 1}', 12)).toBeUndefined();
    expect(placeOf('{"a": "x”y\n')).toMatch(/a closing quote " is expected/);
  });

  it('is absent from valid JSON with curly quotes inside strings', () => {
    expect(readJson('{"a": "“x”"}').value).toEqual({ a: '“x”' });
  });
});
