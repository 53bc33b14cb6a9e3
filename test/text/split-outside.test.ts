import { splitOutside } from '../../src/text/split-outside.ts';

describe('splitOutside', () => {
  it.each([
    ['C (99, 11), Go', ['C (99, 11)', 'Go']],
    ['C (x, a (b)), Go', ['C (x, a (b))', 'Go']],
    ['C (99, Go, Rust', ['C (99', 'Go', 'Rust']],
    ['Go、SQL，Rust; C', ['Go', 'SQL', 'Rust', 'C']],
    ['a) Go, b) SQL, c) Rust', ['a) Go', 'b) SQL', 'c) Rust']],
    ['Go, , SQL,', ['Go', 'SQL']],
  ])('splits "%s"', (text, parts) => {
    expect(splitOutside(text)).toEqual(parts);
  });
});
