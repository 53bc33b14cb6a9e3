import type { Resume } from '../../src/resume/schema/resume.ts';
import { selectVariant } from '../../src/resume/variant.ts';

const select = (resume: Resume, choice = {}) => selectVariant(resume, choice).resume;

const tagged: Resume = {
  work: [
    {
      name: 'X',
      highlights: ['one', 'two', 'three'],
      highlightTags: [['ops'], [], ['web', 'ops']],
    },
    { name: 'Y', tags: ['web'] },
    { name: 'Z', tags: ['Ops'], positions: [{ position: 'P', tags: ['web'] }, { position: 'Q' }] },
  ],
  projects: [{ name: 'P' }],
  sections: [{ title: 'Talks', tags: ['web'], summary: 'T' }],
  meta: { vitae: { tags: { projects: ['web'] } } },
};

describe('selectVariant', () => {
  it('prints everything without a choice', () => {
    const { resume, isPartial } = selectVariant(tagged);
    expect(resume).toEqual(tagged);
    expect(isPartial).toBe(false);
  });

  it('leaves out entries with other tags, and keeps every index', () => {
    const { resume, isPartial } = selectVariant(tagged, { tags: ['ops'] });
    expect(isPartial).toBe(true);
    expect(resume.work).toEqual([
      {
        name: 'X',
        highlights: ['one', 'two', 'three'],
        highlightTags: [['ops'], [], ['web', 'ops']],
      },
      {},
      { name: 'Z', tags: ['Ops'], positions: [{}, { position: 'Q' }] },
    ]);
    expect(resume.projects).toBeUndefined();
    expect(resume.sections).toEqual([{}]);
  });

  it('reads tags, hidden parts and redactions in any case, with blanks around them', () => {
    const { work } = select(tagged, { tags: [' OPS '] });
    expect(work?.map(({ name }) => name)).toEqual(['X', undefined, 'Z']);
    const resume = {
      basics: { name: 'Ada', image: 'ada.png' },
      awards: [{ title: 'A' }],
      work: [{ name: 'X' }],
      meta: { vitae: { hide: [' awards '], redact: ['Photo '] } },
    };
    const left = select(resume, { hide: [' /work/0'], redact: [' NAME'] });
    expect(left).toEqual({ basics: {}, work: [{}], meta: resume.meta });
  });

  it('prints an entry with an empty list of tags, and a section with empty tags, with every tag', () => {
    const resume = {
      work: [{ name: 'X', tags: [] }],
      skills: [{ name: 'S' }],
      meta: { vitae: { tags: { skills: [] } } },
    };
    expect(selectVariant(resume, { tags: ['ops'] })).toMatchObject({ resume, isPartial: false });
  });

  it('prints every tag for an empty choice of tags', () => {
    expect(select(tagged, { tags: [] })).toEqual(tagged);
  });

  it("leaves out the summary and sections of one's own by the tags of meta.vitae", () => {
    const resume = {
      basics: { name: 'Ada', summary: 'S' },
      sections: [
        { id: 'talks', title: 'T' },
        { title: 'Grants', summary: 'G' },
      ],
      meta: { vitae: { tags: { summary: ['web'], talks: ['web'], 'custom-grants': ['web'] } } },
    };
    expect(select(resume, { tags: ['ops'] })).toEqual({
      basics: { name: 'Ada' },
      sections: [{}, {}],
      meta: resume.meta,
    });
    expect(select(resume, { tags: ['web'] })).toEqual(resume);
  });

  it('is partial if a redaction is chosen, also where nothing has to be removed', () => {
    const { isPartial, redacted } = selectVariant({ work: [] }, { redact: ['photo'] });
    expect({ isPartial, redacted }).toEqual({ isPartial: true, redacted: ['photo'] });
  });

  it('leaves out single highlights', () => {
    expect(select(tagged, { tags: ['web'] }).work?.[0]?.highlights).toEqual(['', 'two', 'three']);
    expect(select(tagged, { tags: ['none'] }).work?.[0]?.highlights).toEqual(['', 'two', '']);
  });

  it('leaves out hidden entries', () => {
    const { resume, isPartial } = selectVariant({
      skills: [
        { name: 'A', hidden: true },
        { name: 'B', hidden: false },
      ],
      basics: { profiles: [{ network: 'X', hidden: true }] },
    });
    expect(resume).toEqual({
      skills: [{}, { name: 'B', hidden: false }],
      basics: { profiles: [{}] },
    });
    expect(isPartial).toBe(true);
  });

  it('hides a member whose key has a slash or a tilde', () => {
    const resume = { 'x/y': { 'a~b': 1, c: 2 } } as Resume;
    expect(select(resume, { hide: ['/x~1y/a~0b'] })).toEqual({ 'x/y': { c: 2 } });
  });

  it('hides sections by id and entries by pointer, from the file and from the choice', () => {
    const resume = {
      basics: { name: 'Ada', summary: 'S' },
      work: [{ name: 'X', highlights: ['one', 'two'], summary: 'S' }, { name: 'Y' }],
      awards: [{ title: 'A' }],
      sections: [
        { id: 'talks', title: 'T', summary: 'S' },
        { title: 'Grants', summary: 'G' },
      ],
      meta: { vitae: { hide: ['awards', '/work/0/highlights/1'] } },
    };
    const hide = ['summary', 'talks', '/work/1', '/work/0/summary', 'custom-grants'];
    const { basics, work, awards, sections } = select(resume, { hide });
    expect(basics).toEqual({ name: 'Ada' });
    expect(work).toEqual([{ name: 'X', highlights: ['one', ''] }, {}]);
    expect(awards).toBeUndefined();
    expect(sections).toEqual([{}, {}]);
  });

  it('replaces the order of the file by that of the choice', () => {
    const resume = {
      meta: { version: 'v1', vitae: { order: ['work'], titles: { work: 'Jobs' } } },
    };
    const { resume: ordered, isPartial } = selectVariant(resume, { order: ['skills'] });
    expect(ordered.meta).toEqual({
      version: 'v1',
      vitae: { order: ['skills'], titles: { work: 'Jobs' } },
    });
    expect(isPartial).toBe(false);
  });

  it('redacts name, contact and photo, and the translations that repeat them', () => {
    const resume = {
      basics: {
        name: 'Ada Lovelace',
        label: 'Analyst',
        image: 'ada.png',
        email: 'ada@example.com',
        phone: '1',
        url: 'https://ada.example',
        location: { city: 'London' },
        profiles: [{ network: 'X' }],
        summary: 'Ada Lovelace counts.',
      },
      references: [{ name: 'B', reference: 'I know Ada Lovelace.' }],
      locales: { fr: { basics: { name: 'Ada Lovelace' } } },
    };
    expect(select(resume, { redact: ['name', 'contact', 'photo'] })).toEqual({
      basics: { label: 'Analyst', summary: '… counts.' },
      references: [{ name: 'B', reference: 'I know ….' }],
    });
    expect(select({ ...resume, meta: { vitae: { redact: ['photo'] } } }).basics).toEqual({
      ...resume.basics,
      image: undefined,
    });
  });

  it('drops the translations if the last section of the résumé or of a translation is removed', () => {
    const skills = [{ name: 'GEHEIM' }];
    const hide = ['skills'];
    const locales = { de: { work: [{ summary: 'S' }] } };
    expect(select({ locales, work: [{}], skills }, { hide })).toEqual({ work: [{}] });
    const translated = { de: { work: [{ summary: 'S' }], skills } };
    expect(select({ work: [{}], locales: translated }, { hide })).toEqual({ work: [{}] });
    const other = { fr: { work: [{ summary: 'S' }] }, ...translated };
    expect(select({ work: [{}], locales: other }, { hide })).toEqual({ work: [{}] });
  });

  it('drops the translations if anything is removed from the résumé or a translation', () => {
    const locales = { de: { work: [{}, { summary: 'GEHEIM' }] } };
    const resume = { work: [{ name: 'X' }, { name: 'Y' }], locales };
    expect(select(resume).locales).toEqual(locales);
    expect(select(resume, { order: ['work'] }).locales).toEqual(locales);
    expect(select(resume, { hide: ['/work/1'] })).not.toHaveProperty('locales');
    expect(select(resume, { hide: ['/work/1/summary'] })).not.toHaveProperty('locales');
    const hidden = { de: { skills: [{ name: 'GEHEIM', hidden: true }] } };
    expect(select({ ...resume, locales: hidden })).not.toHaveProperty('locales');
  });

  it('does not change its input', () => {
    const before = JSON.stringify(tagged);
    selectVariant(tagged, { tags: ['ops'], hide: ['work'], redact: ['name'], order: ['skills'] });
    expect(JSON.stringify(tagged)).toBe(before);
  });
});
