import { readSources } from '../../src/resume/read-sources.ts';
import { thrownError } from '../support/thrown-error.ts';

const texts = (sources: object[]) => sources.map((source) => JSON.stringify(source));
const read = (...sources: object[]) => readSources(texts(sources), false);
const readStrictly = (...sources: object[]) => readSources(texts(sources), true);

describe('requireContent', () => {
  it.each([
    [{}],
    [{ basics: {} }],
    [{ title: 'Shopping', items: ['Milk'] }],
    [{ design: { theme: 'classic' } }],
    [{ meta: { version: '1' } }],
    [{ foo: 1 }],
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

  it.each([[{ basics: {} }], [{ work: [] }], [{ awards: [{}] }], [{ meta: {} }]])(
    'accepts %j in strict mode, because the official schema does',
    (source) => {
      expect(() => readStrictly(source)).not.toThrow();
    },
  );

  it.each([[{}], [{ design: {} }], [{ sections: [] }]])(
    'refuses %j in strict mode, too',
    (source) => {
      expect(thrownError(() => readStrictly(source)).code).toBe('invalid_resume');
    },
  );
});
