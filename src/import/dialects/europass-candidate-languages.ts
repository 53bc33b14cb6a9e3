import { at, derived, itemsOf, leaveOut, mapText, textOf, type Cursor } from '../cursor.ts';
import { Part, type Draft } from '../draft.ts';
import { levelsText } from './europass-skills.ts';

export const competencies = (profile: Cursor | undefined): Cursor[] =>
  itemsOf(at(profile, 'PersonQualifications', 'PersonCompetency'));

export const isLanguage = (item: Cursor): boolean => textOf(at(item, 'TaxonomyID')) === 'language';

/** "eng" → "English"; a written name stays. */
export const languageName = (
  code: Cursor | undefined,
  locale: Cursor | undefined,
): Cursor | undefined =>
  mapText(code, (text) => {
    if (!/^[a-z]{2,3}$/i.test(text)) return text;
    try {
      return new Intl.DisplayNames([textOf(locale) ?? 'en'], { type: 'language' }).of(text);
    } catch {
      return text;
    }
  });

/** The names of the levels by the ends of their codes: "CEF-Speaking-Interaction". */
const levelNames: Readonly<Record<string, string>> = {
  'Speaking-Interaction': 'Spoken interaction',
  'Speaking-Production': 'Spoken production',
  'Writing-Production': 'Writing',
};

const levelName = (code: string): string => {
  const parts = code.split('-');
  return levelNames[parts.slice(-2).join('-')] ?? parts.at(-1) ?? '';
};

export const spokenLanguage = (item: Cursor, locale: Cursor | undefined): Draft => {
  leaveOut(at(item, 'TaxonomyID'), 'technical');
  const levels = itemsOf(at(item, 'CompetencyDimension')).flatMap((each) => {
    const kind = at(each, 'CompetencyDimensionTypeCode');
    leaveOut(kind, 'technical');
    const score = at(each, 'Score', 'ScoreText');
    return score ? [[levelName(textOf(kind) ?? ''), score] as const] : [];
  });
  return new Part(item, {
    language: languageName(at(item, 'CompetencyID') ?? at(item, 'CompetencyName'), locale),
    fluency: levels.length > 0 ? derived(item, levelsText(levels)) : undefined,
  });
};
