import { slugOf, splitCamelCase } from '../../src/text/slug.ts';

describe('slugOf', () => {
  it.each([
    ['Talks & workshops', 'talks-workshops'],
    ['  Über uns! ', 'über-uns'],
    ['講演', '講演'],
    ['---', ''],
  ])('makes "%s" to "%s"', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});

describe('splitCamelCase', () => {
  it.each([
    ['sideProjects', 'side Projects'],
    ['web2Print', 'web2 Print'],
    ['CEFR', 'CEFR'],
    ['côtéÉté', 'côté Été'],
  ])('splits "%s" to "%s"', (name, words) => {
    expect(splitCamelCase(name)).toBe(words);
  });
});
