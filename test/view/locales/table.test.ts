import { readdirSync } from 'node:fs';
import { isLocaleTag, loadLocale, localeTags } from '../../../src/view/locales/table.ts';
import { sectionIds } from '../../../src/view/model.ts';

const folder = new URL('../../../src/view/locales/', import.meta.url);

/** Letters of a script by its ISO 15924 code; Japanese, Chinese and Korean write in several. */
const letters: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /\p{Script=Han}|\p{Script=Katakana}/u,
  Kore: /\p{Script=Hangul}/u,
  Latn: /\p{Script=Latin}/u,
  Thai: /\p{Script=Thai}/u,
};

describe('localeTags', () => {
  it('lists exactly the files of the folder', () => {
    const files = readdirSync(folder).filter((file) => file !== 'table.ts');

    expect(files.sort()).toEqual(localeTags.map((tag) => `${tag}.ts`).sort());
  });

  it('has unique, canonical BCP 47 tags', () => {
    expect(localeTags.map((tag) => new Intl.Locale(tag).toString())).toEqual(localeTags);
    expect(new Set(localeTags).size).toBe(localeTags.length);
  });

  it('covers more than thirty languages', () => {
    const languages = new Set(localeTags.map((tag) => new Intl.Locale(tag).language));

    expect(languages.size).toBeGreaterThan(30);
  });

  it('has only languages whose dates Intl formats', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(localeTags)).toEqual(localeTags);
  });
});

describe('loadLocale', () => {
  it.each(localeTags)('has all labels in %s', async (tag) => {
    const { labels } = await loadLocale[tag]();
    const { sections, ...words } = labels;
    const texts = [...Object.values(sections), ...Object.values(words)];
    const script = letters[new Intl.Locale(tag).maximize().script ?? ''];

    expect(Object.keys(sections)).toEqual(sectionIds);
    expect(Object.keys(words)).toEqual(['resume', 'present', 'score', 'courses']);
    for (const text of texts) {
      expect(text).toMatch(script!);
      expect(text).toBe(text.trim().normalize('NFC'));
      // Labels use typographic apostrophes, and the formats add the colon.
      expect(text).not.toMatch(/['":]/);
    }
  });

  it.each(localeTags)('has different titles for all sections in %s', async (tag) => {
    const { sections } = (await loadLocale[tag]()).labels;

    expect(new Set(Object.values(sections)).size).toBe(sectionIds.length);
  });

  it('has different labels for every language', async () => {
    const titles = await Promise.all(
      localeTags.map(async (tag) => {
        const { sections } = (await loadLocale[tag]()).labels;
        return JSON.stringify(sections);
      }),
    );

    // British and American English share the section titles; only the name of the document differs (CV).
    expect(new Set(titles).size).toBe(localeTags.length - 1);
  });
});

describe('isLocaleTag', () => {
  it('accepts the tags of the table and no inherited property', () => {
    expect(isLocaleTag('pt-BR')).toBe(true);
    expect(isLocaleTag('pt-PT')).toBe(false);
    expect(isLocaleTag('constructor')).toBe(false);
  });
});
