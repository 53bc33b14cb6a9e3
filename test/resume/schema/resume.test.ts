import { readdirSync, readFileSync } from 'node:fs';
import { Resume } from '../../../src/resume/schema/resume.ts';

const seeds = readdirSync('seeds').filter((name) => name.endsWith('.json'));

describe('Resume', () => {
  it('requires no field', () => {
    expect(Resume.parse({})).toEqual({});
  });

  it.each(seeds)('accepts %s unchanged', (name) => {
    const document = JSON.parse(readFileSync(`seeds/${name}`, 'utf8'));
    expect(Resume.parse(document)).toEqual(document);
  });

  it('keeps unknown keys everywhere', () => {
    const document = { talks: [1], basics: { pronouns: 'they' }, work: [{ team: { size: 5 } }] };
    expect(Resume.parse(document)).toEqual(document);
  });

  it.each([
    { basics: { name: 5 } },
    { work: {} },
    { work: [{ highlights: 'one' }] },
    { meta: { vitae: { titles: { work: 1 } } } },
    { sections: [{ entries: ['one'] }] },
    { locales: { fr: [] } },
  ])('refuses %j', (document) => {
    expect(Resume.safeParse(document).success).toBe(false);
  });
});
