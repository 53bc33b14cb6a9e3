import { at, derived, itemsOf, leaveOut, mapText, textOf, type Cursor } from '../cursor.ts';
import { Part, type Draft } from '../draft.ts';

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

export const spokenLanguage = (item: Cursor, locale: Cursor | undefined): Draft => {
  leaveOut(at(item, 'TaxonomyID'), 'technical');
  const dimensions = itemsOf(at(item, 'CompetencyDimension')).flatMap((each) => {
    const kind = at(each, 'CompetencyDimensionTypeCode');
    leaveOut(kind, 'technical');
    const score = textOf(at(each, 'Score', 'ScoreText'));
    const name = (textOf(kind) ?? '').split('-').at(-1) ?? '';
    const isLevel = score !== undefined && score !== '';
    return isLevel ? [[name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), score] as const] : [];
  });
  const levels = new Set(dimensions.map(([, score]) => score));
  const [only] = levels;
  const each = dimensions.map(([name, score]) => `${name} ${score}`).join(', ');
  return new Part(item, {
    language: languageName(at(item, 'CompetencyID') ?? at(item, 'CompetencyName'), locale),
    fluency: dimensions.length > 0 ? derived(item, levels.size === 1 ? only : each) : undefined,
  });
};
