import { expandName, readNamePattern } from '../../src/batch/name-pattern.ts';
import { valueAt } from '../../src/text/json.ts';

const nameOf = (pattern: string, values: unknown = {}, index = 7): string => {
  const read = readNamePattern(pattern, pattern.endsWith('/'));
  const value = (path: readonly (string | number)[]) => {
    const found = valueAt(values, path);
    return typeof found === 'string' ? found : undefined;
  };
  const { stem, extension } = expandName(read, { index, format: read.format ?? 'pdf', value });
  return `${stem}.${extension}`;
};

const named = (name: string) => ({ basics: { name }, input: 'cv' });

describe('readNamePattern', () => {
  it('takes a folder as a name for each input', () => {
    expect(nameOf('out/', named('Ada'))).toBe('out/cv.pdf');
  });

  it('takes the extension as the format', () => {
    expect(readNamePattern('{index}.docx', false).format).toBe('docx');
    expect(nameOf('{index}.{format}')).toBe('7.pdf');
    expect(nameOf('{index}')).toBe('7.pdf');
  });

  it.each([
    ['all.pdf', /All documents would have the name/],
    ['{format}', /All documents would have the name/],
    ['{basic.name}.pdf', /did you mean "basics"/],
    ['{basics}.pdf', /is an unknown placeholder/],
    ['{}.pdf', /is an unknown placeholder/],
  ])('refuses %s', (pattern, message) => {
    expect(() => readNamePattern(pattern, false)).toThrow(message);
  });
});

describe('expandName', () => {
  it('joins values and text, in folders, too', () => {
    const values = {
      basics: { name: 'Ada Lovelace', label: 'Engineer' },
      work: [{ name: 'Acme' }],
    };
    expect(
      nameOf('out/{basics.label}/{basics.name} at {work.0.name}-{index}.{format}', values),
    ).toBe('out/Engineer/Ada Lovelace at Acme-7.pdf');
  });

  it.each([
    ['../../etc/passwd', 'o/etc passwd.pdf'],
    ['..', 'o/resume-7.pdf'],
    ['/root', 'o/root.pdf'],
    ['a\\b:c\u0000d', 'o/a b c d.pdf'],
    ['CON', 'o/_CON.pdf'],
    ['nul.txt', 'o/_nul.txt.pdf'],
    ['Conrad', 'o/Conrad.pdf'],
    ['.hidden', 'o/hidden.pdf'],
    ['\u202Ecod', 'o/cod.pdf'],
    ['e\u0301', 'o/\u00E9.pdf'],
    ['', 'o/resume-7.pdf'],
  ])('makes one safe part of %j', (name, expected) => {
    expect(nameOf('o/{basics.name}.{format}', named(name))).toBe(expected);
  });

  it('never has a folder of a value', () => {
    expect(nameOf('{basics.name}/{index}.pdf', named('..'))).toBe('other/7.pdf');
    expect(nameOf('{basics.name}{input}/{index}.pdf', { basics: { name: '.' }, input: '.' })).toBe(
      'other/7.pdf',
    );
  });

  it('leaves out the separators of missing values', () => {
    expect(nameOf('{basics.name}-{index}.pdf')).toBe('7.pdf');
  });

  it('cuts long names to what file systems allow', () => {
    const name = nameOf('{basics.name}.pdf', named('語'.repeat(400)));
    expect(Buffer.byteLength(name)).toBeLessThan(200);
    expect(name).toMatch(/^語+\.pdf$/);
  });
});
