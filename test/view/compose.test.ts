import type { Resume } from '../../src/resume/schema.ts';
import { compose } from '../../src/view/compose.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { readSeed } from '../support/seeds.ts';
import { withoutOneKey } from '../support/without-one-key.ts';

const plainLayout = { sections: [], aside: [] };
const english = await resolveLanguage('en', undefined);
const view = (resume: Resume) => compose(resume, { language: english, layout: plainLayout });

describe('compose', () => {
  it('makes a document of an empty résumé', () => {
    expect(view({})).toEqual({
      language: 'en',
      direction: 'ltr',
      title: 'Résumé',
      fileStem: 'Résumé',
      header: { contacts: [] },
      sections: [],
      keywords: [],
    });
  });

  it('titles a document by name, else by label', () => {
    expect(view({ basics: { name: 'Ada Lovelace', label: 'Analyst' } }).title).toBe(
      'Ada Lovelace – Résumé',
    );
    expect(view({ basics: { label: 'Analyst' } }).title).toBe('Analyst – Résumé');
  });

  it('names the file so that every file system takes it', () => {
    expect(view({ basics: { name: '../../etc: "A/B" <x>|?*' } }).fileStem).toBe(
      'etc A B x – Résumé',
    );
    expect(view({ basics: { name: 'x'.repeat(500) } }).fileStem.length).toBeLessThanOrEqual(120);
  });

  it('has no section without content', () => {
    const resume = {
      work: [],
      skills: [{}],
      languages: [{ language: '' }],
      awards: [{ title: ' ' }],
      basics: { summary: '' },
    };
    expect(view(resume).sections).toEqual([]);
  });

  it('titles sections as the résumé itself says', () => {
    const resume = {
      interests: [{ name: 'Chess' }],
      languages: [{ language: 'Greek' }],
      meta: { vitae: { titles: { interests: 'Outside Interests', languages: ' ' } } },
    };
    expect(view(resume).sections.map(({ title }) => title)).toEqual([
      'Languages',
      'Outside Interests',
    ]);
  });

  it('names the photo after the person, and never takes one from the résumé itself', () => {
    const photo = 'data:image/png;base64,AA==';
    const photoOf = (basics: Resume['basics'], ready?: string) =>
      compose({ basics }, { language: english, layout: plainLayout, photo: ready }).header.photo;
    expect(photoOf({ name: 'Ada' }, photo)).toEqual({ source: photo, alt: 'Ada' });
    expect(photoOf({}, photo)).toEqual({ source: photo, alt: 'Résumé' });
    expect(photoOf({ name: 'Ada', image: photo })).toBeUndefined();
  });

  it('lists skills and technologies as keywords, each once', () => {
    const resume = {
      skills: [{ name: 'Databases', keywords: ['Redis', 'SQL'] }],
      work: [{ name: 'Acme', keywords: ['SQL', 'Go'] }],
    };
    expect(view(resume).keywords).toEqual(['Databases', 'Redis', 'SQL', 'Go']);
  });

  it('never says undefined, null or NaN, whichever key of the full résumé is missing', () => {
    for (const { missing, text } of withoutOneKey(JSON.parse(readSeed('full')) as object)) {
      const said = JSON.stringify(view(JSON.parse(text) as Resume));
      expect([missing, /undefined|null|NaN|\[object/.exec(said)?.[0]]).toEqual([
        missing,
        undefined,
      ]);
    }
  });
});
