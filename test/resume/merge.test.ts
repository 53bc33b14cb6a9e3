import { mergeResumes, translateResume } from '../../src/resume/merge.ts';

describe('mergeResumes', () => {
  it('merges objects member by member', () => {
    expect(
      mergeResumes(
        { basics: { name: 'Ada', label: 'Analyst', location: { city: 'London' } } },
        { basics: { label: 'Engineer', location: { region: 'UK' } } },
      ),
    ).toEqual({
      basics: { name: 'Ada', label: 'Engineer', location: { city: 'London', region: 'UK' } },
    });
  });

  it('replaces a list by that of the overlay', () => {
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

  it('merges entries by id, and appends new ones', () => {
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

  it('does not change its input', () => {
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

  it('merges lists by index, and appends further entries', () => {
    const { basics, work, meta } = translateResume(resume, 'fr');
    expect(basics).toEqual({ name: 'Ada', label: 'Ingénieure' });
    expect(work).toEqual([
      { name: 'X', position: 'Lead', highlights: ['one', 'two'] },
      { name: 'Y', position: 'Ingénieure' },
      { name: 'Z' },
    ]);
    expect(meta).toEqual({ vitae: { titles: { work: 'Parcours' } } });
  });

  it('falls back to a wider language tag, never to a narrower one', () => {
    expect(translateResume(resume, 'fr-CA').basics?.label).toBe('Ingénieure');
    expect(translateResume(resume, 'pt-BR').basics?.label).toBe('Engenheira');
    expect(translateResume(resume, 'pt')).toBe(resume);
    expect(translateResume(resume, 'de')).toBe(resume);
  });

  it('compares tags without case, and treats "_" as "-"', () => {
    const locales = { ZH_hant: { basics: { label: '工程師' } } };
    expect(translateResume({ locales }, 'zh-Hant-TW').basics?.label).toBe('工程師');
  });

  it('replaces highlights by translated ones', () => {
    const locales = { fr: { work: [{ highlights: ['un'] }] } };
    expect(translateResume({ ...resume, locales }, 'fr').work?.[0]).toEqual({
      name: 'X',
      position: 'Lead',
      highlights: ['un'],
    });
  });

  it('finds an entry by its id at any index', () => {
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
