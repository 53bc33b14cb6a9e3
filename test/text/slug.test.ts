import { slugOf } from '../../src/text/slug.ts';

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
