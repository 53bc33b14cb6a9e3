import { cleanResume } from '../../src/npm-themes/standard-resume.ts';

describe('the résumé that an npm theme gets', () => {
  it('has a job for each role of an employer', () => {
    const { work } = cleanResume(
      {
        work: [
          { name: 'Acme', positions: [{ position: 'Lead' }, { position: 'Engineer' }] },
          { name: 'Beta', position: 'Intern' },
        ],
      },
      undefined,
    );
    expect(work).toEqual([
      { name: 'Acme', position: 'Lead' },
      { name: 'Acme', position: 'Engineer' },
      { name: 'Beta', position: 'Intern' },
    ]);
  });

  it('has the loaded photo and never its address', () => {
    const resume = { basics: { name: 'Ada', image: 'https://a.example/ada.jpg' } };
    expect(cleanResume(resume, undefined)).toEqual({ basics: { name: 'Ada' } });
    expect(cleanResume(resume, 'data:x')['basics']).toMatchObject({ image: 'data:x' });
  });

  it('lacks the settings and tags of Vitae', () => {
    const resume = {
      skills: [{ name: 'TypeScript', tags: ['backend'] }],
      meta: { vitae: {}, themeOptions: { colors: {} } },
    };
    expect(cleanResume(resume, undefined)).toEqual({
      basics: {},
      skills: [{ name: 'TypeScript' }],
      meta: { themeOptions: { colors: {} } },
    });
  });
});
