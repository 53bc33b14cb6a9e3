import { readYaml } from '../../../src/resume/read/yaml.ts';
import { thrownError } from '../../support/thrown-error.ts';

const deeper = 'this line is indented deeper than the key above it';

describe('yamlFault', () => {
  it.each([
    ['a: Lead: of many', 1, 4, 'a text that contains a colon and a blank needs quotes'],
    ['b:\n  a: Ann\n   c: d', 3, 4, deeper],
    ['b:\n  a: Ann\n\n  # note\n    c: d', 5, 5, 'begin in the same column'],
    ['- a: x\n   b: y', 2, 4, deeper],
    ['b:\n  a: 1\n c: 2', 3, 2, 'the lines of one entry begin in the same column'],
    ['b:\n  a: 1\n  text', 3, 3, 'a key needs a colon and a blank after it'],
    ['b:\n  a: 1\n  text\n  c: 1', 3, 3, 'a key needs a colon and a blank after it'],
    ['b:\n  a: 1\n  - x', 3, 3, 'a list is written below its own key'],
    ['a: - x', 1, 4, 'the items of a list begin below its key'],
    ['a: *b* text', 1, 8, 'write quotes around the whole text'],
    ['a: "b" c', 1, 8, 'write quotes around the whole text'],
    ['a: [b](c)', 1, 7, 'write quotes around the whole text'],
    ['a: @b', 1, 4, 'a text that begins with @ needs quotes'],
    ['a: %b', 1, 4, 'a text that begins with % needs quotes'],
    ['a: `b`', 1, 4, 'a text that begins with ` needs quotes'],
    ['a:\n\tb: c', 2, 1, 'indent with spaces, not with tabs'],
    ['a: "b\nc: d', 1, 4, 'the quote that begins here is not closed'],
    ['a: "b \\" c', 1, 4, 'the quote that begins here is not closed'],
    ["a: 'b''s", 1, 4, 'the quote that begins here is not closed'],
    ["a: it's\nb: 'c", 2, 4, 'the quote that begins here is not closed'],
    ['a: {b: c', 1, 9, 'a closing brace } is expected'],
    ['a: > b\n  c', 1, 6, 'after > or | the text begins on the next line'],
    ['a: *b', 1, 4, 'a text that begins with * needs quotes'],
    ['a: 1\n---\na: 2', 3, 1, 'a second document begins here; a file has one résumé'],
  ])('says what would be right in %j', (text, line, column, message) => {
    expect(thrownError(() => readYaml(text)).issues).toEqual([
      { path: '', line, column, message: expect.stringContaining(message) },
    ]);
  });
});
