import type { Resume } from '../../src/resume/schema/resume.ts';
import { composeView } from '../../src/view/compose.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import type { Picture } from '../../src/view/model.ts';
import { readSeed } from '../support/seeds.ts';
import { withoutOneKey } from '../support/without-one-key.ts';

const plainLayout = { sections: [], aside: [] };
const english = await resolveLanguage('en', undefined);
const view = (resume: Resume) => composeView(resume, { language: english, layout: plainLayout });

describe('composeView', () => {
  it('composes an empty résumé', () => {
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

  it('takes the document title from the name, else from the label', () => {
    expect(view({ basics: { name: 'Ada Lovelace', label: 'Analyst' } }).title).toBe(
      'Ada Lovelace – Résumé',
    );
    expect(view({ basics: { label: 'Analyst' } }).title).toBe('Analyst – Résumé');
  });

  it('gives a file name that is valid on every file system', () => {
    expect(view({ basics: { name: '../../etc: "A/B" <x>|?*' } }).fileStem).toBe(
      'etc A B x – Résumé',
    );
    expect(view({ basics: { name: 'x'.repeat(500) } }).fileStem.length).toBeLessThanOrEqual(120);
  });

  it.each([
    ['3.8', 'Grade'],
    ['GPA 3.8', undefined],
    ['3.8 CGPA', undefined],
    ['Note: 1,7', undefined],
  ])('gives the grade %s the label %s', (score, label) => {
    const composed = view({ education: [{ institution: 'School', score }] });
    expect(JSON.stringify(composed.sections).includes('"label":"Grade"')).toBe(label === 'Grade');
  });

  it('leaves out sections without content', () => {
    const resume = {
      work: [],
      skills: [{}],
      languages: [{ language: '' }],
      awards: [{ title: ' ' }],
      basics: { summary: '' },
    };
    expect(view(resume).sections).toEqual([]);
  });

  it('uses the section titles of the résumé', () => {
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

  it('describes the photo by the name, and never reads it from the résumé', () => {
    const source = 'data:image/png;base64,AA==';
    const photo = { source, type: 'png', width: 4, height: 5 } as const;
    const photoOf = (basics: Resume['basics'], ready?: Picture) =>
      composeView({ basics }, { language: english, layout: plainLayout, photo: ready }).header
        .photo;
    expect(photoOf({ name: 'Ada' }, photo)).toEqual({ ...photo, alt: 'Photo of Ada' });
    expect(photoOf({}, photo)).toEqual({ ...photo, alt: 'Photo' });
    expect(photoOf({ name: 'Ada', image: source })).toBeUndefined();
  });

  it('signs with town, date and name, as far as they are known', () => {
    const signed = (resume: Resume, date?: Date) =>
      composeView(resume, { language: english, layout: { ...plainLayout, signature: true }, date })
        .signature;
    const basics = { name: 'Ada Lovelace', location: { city: 'London' } };
    expect(signed({ basics }, new Date('2026-11-29'))).toEqual({
      placeAndDate: 'London, Nov 29, 2026',
      name: 'Ada Lovelace',
    });
    expect(signed({ basics: { name: 'Ada Lovelace' } })).toEqual({ name: 'Ada Lovelace' });
    expect(view({ basics }).signature).toBeUndefined();
  });

  it('lists each skill and technology once as keyword', () => {
    const resume = {
      skills: [{ name: 'Databases', keywords: ['Redis', 'SQL'] }],
      work: [{ name: 'Acme', keywords: ['SQL', 'Go'] }],
    };
    expect(view(resume).keywords).toEqual(['Databases', 'Redis', 'SQL', 'Go']);
  });

  it('never prints undefined, null or NaN if any key of the full résumé is missing', () => {
    for (const { missing, text } of withoutOneKey(JSON.parse(readSeed('full')) as object)) {
      const said = JSON.stringify(view(JSON.parse(text) as Resume));
      expect([missing, /undefined|null|NaN|\[object/.exec(said)?.[0]]).toEqual([
        missing,
        undefined,
      ]);
    }
  });
});
