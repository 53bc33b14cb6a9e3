import { languageOfTitles } from '../../src/prose/title-language.ts';

describe('languageOfTitles', () => {
  it.each([
    ['de', ['Berufserfahrung', 'Kenntnisse', 'Hobbys']],
    ['fr', ['Expérience', 'Compétences', 'Formation']],
    ['es', ['Experiencia', 'Idiomas']],
    [undefined, ['Experience', 'Education', 'Skills']],
    [undefined, ['Ausbildung', 'Skills']],
  ])('is %s for %j', (tag, titles) => {
    expect(languageOfTitles(titles)).toBe(tag);
  });
});
