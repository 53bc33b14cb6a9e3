import { parseOptions } from '../../src/options/parse.ts';

describe('colourDigits', () => {
  it.each([
    ['navy', '000080'],
    ['RebeccaPurple', '663399'],
    ['#048', '004488'],
    ['048', '004488'],
    ['#1A5F7A', '1a5f7a'],
    ['fed', 'ffeedd'],
  ])('reads %s as %s, for flags, queries and meta.vitae alike', (given, digits) => {
    expect(parseOptions({ accent: given }).accent).toBe(digits);
  });

  it.each([
    ['navi', 'must be a colour: .* 1a5f7a, not "navi"; did you mean "navy"\\?'],
    ['#12345', 'must be a colour: .* not "#12345"'],
    ['constructor', 'must be a colour: .* not "constructor"'],
    ['rgb(0,0,0)', 'must be a colour: .* not "rgb\\(0,0,0\\)"'],
  ])('refuses %s', (given, message) => {
    expect(() => parseOptions({ accent: given })).toThrow(new RegExp(message));
  });
});
