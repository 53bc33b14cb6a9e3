import { readSources } from '../../src/resume/read-sources.ts';
import { thrownError } from '../support/thrown-error.ts';

const read = (...sources: object[]) =>
  readSources(
    sources.map((source) => JSON.stringify(source)),
    false,
  );

describe('requireContent', () => {
  it.each([
    [{}],
    [{ basics: {} }],
    [{ title: 'Shopping', items: ['Milk'] }],
    [{ design: { theme: 'classic' } }],
    [{ meta: { version: '1' } }],
  ])('refuses %j, whose document would be blank or of another kind', (source) => {
    const error = thrownError(() => read(source));
    expect(error.code).toBe('invalid_resume');
    expect(error.message).toContain('neither a name nor a section');
  });

  it.each([
    [{ basics: { name: 'Ada' } }],
    [{ basics: { label: 'Baker' } }],
    [{ skills: [{ name: 'Go' }] }],
    [{ sections: [{ title: 'Talks', highlights: ['One'] }] }],
  ])('accepts %j', (source) => {
    expect(() => read(source)).not.toThrow();
  });

  it('judges several files together', () => {
    const { resume } = read({ basics: { name: 'Ada' } }, { meta: { language: 'de' } });
    expect(resume.basics?.name).toBe('Ada');
  });
});
