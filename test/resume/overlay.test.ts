import { mergeResumes, translateResume } from '../../src/resume/overlay.ts';

describe('mergeResumes', () => {
  it('joins objects member by member', () => {
    expect(
      mergeResumes(
        { basics: { name: 'Ada', label: 'Analyst', location: { city: 'London' } } },
        { basics: { label: 'Engineer', location: { region: 'UK' } } },
      ),
    ).toEqual({
      basics: { name: 'Ada', label: 'Engineer', location: { city: 'London', region: 'UK' } },
    });
  });

  it('takes a list of the overlay for that of the base', () => {
    const base = {
      skills: [{ name: 'A' }, { name: 'B' }],
      work: [{ name: 'X', highlights: ['1', '2'] }],
    };
    expect(mergeResumes(base, { skills: [{ name: 'C' }] })).toEqual({
      ...base,
      skills: [{ name: 'C' }],
    });
    expect(mergeResumes(base, { skills: [] })).toEqual({ ...base, skills: [] });
  });

  it('joins entries by id, and adds new ones', () => {
    const base = {
      work: [
        { id: 'x', name: 'X', position: 'P' },
        { id: 'y', name: 'Y' },
      ],
    };
    const overlay = {
      work: [
        { id: 'y', position: 'Lead' },
        { id: 'z', name: 'Z' },
      ],
    };
    expect(mergeResumes(base, overlay)).toEqual({
      work: [
        { id: 'x', name: 'X', position: 'P' },
        { id: 'y', name: 'Y', position: 'Lead' },
        { id: 'z', name: 'Z' },
      ],
    });
  });

  it('leaves both as they are', () => {
    const [base, overlay] = [{ basics: { name: 'A' } }, { basics: { name: 'B' } }];
    mergeResumes(base, overlay);
    expect([base, overlay]).toEqual([{ basics: { name: 'A' } }, { basics: { name: 'B' } }]);
  });
});

describe('translateResume', () => {
  const resume = {
    basics: { name: 'Ada', label: 'Engineer' },
    work: [
      { name: 'X', position: 'Lead', highlights: ['one', 'two'] },
      { name: 'Y', position: 'Engineer' },
    ],
    locales: {
      fr: {
        basics: { label: 'Ingénieure' },
        work: [{}, { position: 'Ingénieure' }, { name: 'Z' }],
        meta: { vitae: { titles: { work: 'Parcours' } } },
      },
      'pt-BR': { basics: { label: 'Engenheira' } },
    },
  };

  it('joins lists entry by entry, and adds what comes after', () => {
    const { basics, work, meta } = translateResume(resume, 'fr');
    expect(basics).toEqual({ name: 'Ada', label: 'Ingénieure' });
    expect(work).toEqual([
      { name: 'X', position: 'Lead', highlights: ['one', 'two'] },
      { name: 'Y', position: 'Ingénieure' },
      { name: 'Z' },
    ]);
    expect(meta).toEqual({ vitae: { titles: { work: 'Parcours' } } });
  });

  it('takes a wider language, never a narrower one', () => {
    expect(translateResume(resume, 'fr-CA').basics?.label).toBe('Ingénieure');
    expect(translateResume(resume, 'pt-BR').basics?.label).toBe('Engenheira');
    expect(translateResume(resume, 'pt')).toBe(resume);
    expect(translateResume(resume, 'de')).toBe(resume);
  });

  it('reads tags without regard to case and sign', () => {
    const locales = { ZH_hant: { basics: { label: '工程師' } } };
    expect(translateResume({ locales }, 'zh-Hant-TW').basics?.label).toBe('工程師');
  });

  it('takes translated bullets for the given ones', () => {
    const locales = { fr: { work: [{ highlights: ['un'] }] } };
    expect(translateResume({ ...resume, locales }, 'fr').work?.[0]).toEqual({
      name: 'X',
      position: 'Lead',
      highlights: ['un'],
    });
  });

  it('finds an entry by its id wherever it stands', () => {
    const work = [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
    ];
    const locales = { fr: { work: [{ id: 'y', position: 'Ingénieure' }] } };
    expect(translateResume({ work, locales }, 'fr').work).toEqual([
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y', position: 'Ingénieure' },
    ]);
  });
});
