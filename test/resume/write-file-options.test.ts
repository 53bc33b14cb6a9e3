import { writeFileOptions } from '../../src/resume/write-file-options.ts';
import { readFileOptions } from '../../src/resume/file-options.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { thrownError } from '../support/thrown-error.ts';

const statedIn = (text: string) => readFileOptions(parseResume(text)).options;

describe('writeFileOptions', () => {
  it('writes options into JSON and keeps comments, order and indentation', () => {
    const text = '{\n    // mine\n    "basics": { "name": "Ada" },\n    "work": []\n}\n';
    const written = writeFileOptions(text, { theme: 'modern', paper: 'letter' });
    expect(written.startsWith(text.slice(0, text.indexOf('[]')))).toBe(true);
    expect(statedIn(written)).toEqual({ theme: 'modern', paper: 'letter' });
  });

  it('replaces an option that the résumé states', () => {
    const text = '{"basics":{"name":"Ada"},"meta":{"vitae":{"theme":"classic","size":"10"}}}';
    expect(statedIn(writeFileOptions(text, { theme: 'modern' }))).toEqual({
      theme: 'modern',
      size: '10',
    });
  });

  it('writes options into YAML and keeps comments and quotes', () => {
    const text = "# mine\nbasics:\n  name: 'Ada' # first\nwork: []\n";
    const written = writeFileOptions(text, { theme: 'modern' });
    expect(written.startsWith(text)).toBe(true);
    expect(statedIn(written)).toEqual({ theme: 'modern' });
  });

  it.each([
    ['a new', '', ''],
    [
      'an old',
      'meta: # mine\n  vitae: {size: 10} # small\n',
      'meta:\n  # mine\n  vitae: { size: 10',
    ],
  ])('writes %s meta into YAML and keeps every other line as it is', (_, meta, kept) => {
    const above = "basics:\n    name:   'Ada'\n    x: [a,b]  # two\n\n\n";
    const below = 'work:\n- name: Acme\n  keywords: [ a,b ]\n# end\n';
    for (const eol of ['\n', '\r\n']) {
      const inEol = (text: string): string => text.replaceAll('\n', eol);
      const written = writeFileOptions(inEol(`${above}${meta}${below}`), { theme: 'modern' });
      expect(written).toContain(inEol(above + kept));
      expect(written).toContain(inEol(below));
      expect(statedIn(written)).toMatchObject({ theme: 'modern' });
    }
  });

  it.each([
    ['a table', 'First Name,Last Name,Headline\nAda,Lovelace,Analyst\n'],
    ['another dialect', 'cv:\n  name: Ada\n  sections: {}\n'],
  ])('refuses %s', (_, text) => {
    expect(thrownError(() => writeFileOptions(text, { theme: 'modern' }))).toMatchObject({
      code: 'invalid_options',
    });
  });
});
