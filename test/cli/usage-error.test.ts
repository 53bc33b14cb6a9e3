import { completeUsageError } from '../../src/cli/usage-error.ts';

describe('completeUsageError', () => {
  it.each([
    ["error: option '--paper <paper>' argument missing", '; one of a4, letter, legal, a5'],
    ["error: option '-t, --theme <theme>' argument missing", '; for example modern'],
    ["error: option '-o, --output <file>' argument missing", ''],
    ["error: unknown option '--language'", '; did you mean --locale?'],
    ["error: unknown option '--resume'", '; give a file name, without an option'],
    ["error: unknown option '--xyzzy'", '; all options: render --help'],
    ["error: unknown option '--papr'\n(Did you mean --paper?)", ''],
  ])('ends %j with %j', (message, end) => {
    expect(completeUsageError(`${message}\n`, { words: '' })).toBe(`${message}${end}\n`);
  });

  it('names the help of the command that has no such option', () => {
    const message = "error: unknown option '--json'\n";
    expect(completeUsageError(message, { words: 'import' })).toContain('render import --help');
  });
});
