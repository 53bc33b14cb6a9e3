import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { packageRoot } from '../../src/package-root.ts';
import { factNames } from '../../src/resume/person-facts.ts';
import type { Labels } from '../../src/view/labels.ts';
import { isLocaleTag, loadLabels, localeTags } from '../../src/view/locales.ts';
import { sectionIds } from '../../src/view/model.ts';

/** Typographic apostrophes only, and no colon: the formats add it. */
const Label = z.string().regex(/^[^\s'":](?:[^'":]*[^\s'":])?$/u);

/** A label with the place of the name. */
const NamePattern = z.string().regex(/^[^'"{}]*\{name\}[^'"{}]*$/u);

const LabelsFile: z.ZodType<Labels> = z.strictObject({
  sections: z.record(z.enum(sectionIds), Label),
  resume: Label,
  letter: Label,
  enclosures: Label,
  subject: Label.exactOptional(),
  present: Label,
  score: Label,
  courses: Label,
  photo: Label,
  photoOf: NamePattern,
  facts: z.record(z.enum(factNames), Label),
});

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
    const files = readdirSync(new URL('locales/', packageRoot));

    expect(files.sort()).toEqual(localeTags.map((tag) => `${tag}.json`).sort());
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

describe('loadLabels', () => {
  it.each(localeTags)('has all labels in %s', async (tag) => {
    const labels = await loadLabels(tag);
    const { sections, facts, ...words } = labels;
    const script = letters[new Intl.Locale(tag).maximize().script ?? ''];

    expect(LabelsFile.parse(labels)).toEqual(labels);
    for (const text of [sections, facts, words].flatMap((group) => Object.values<string>(group))) {
      expect(text).toMatch(script!);
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  it.each(localeTags)('has different titles for all sections in %s', async (tag) => {
    const { sections } = await loadLabels(tag);

    expect(new Set(Object.values(sections)).size).toBe(sectionIds.length);
  });

  it('has different labels for every language', async () => {
    const titles = await Promise.all(
      localeTags.map(async (tag) => JSON.stringify((await loadLabels(tag)).sections)),
    );

    // British and American English share the section titles; only the name of the document differs (CV).
    expect(new Set(titles).size).toBe(localeTags.length - 1);
  });

  it('reads the file of a language once', async () => {
    expect(await loadLabels('de')).toBe(await loadLabels('de'));
  });
});

describe('isLocaleTag', () => {
  it('accepts the tags of the table and no inherited property', () => {
    expect(isLocaleTag('pt-BR')).toBe(true);
    expect(isLocaleTag('pt-PT')).toBe(false);
    expect(isLocaleTag('constructor')).toBe(false);
  });
});
