import { parseResume } from '../../src/resume/parse.ts';
import { unmatchedOptions } from '../../src/stages/unmatched-options.ts';

const resume = {
  basics: { name: 'Ada' },
  work: [{ name: 'Acme', tags: ['backend'] }],
  sections: [{ title: 'Talks', highlights: ['One'] }],
};

const messages = (choice: Parameters<typeof unmatchedOptions>[0], own: object = {}) =>
  unmatchedOptions(choice, parseResume(JSON.stringify({ ...resume, ...own }))).map(
    ({ path, message }) => `${path} ${message}`.trim(),
  );

describe('unmatchedOptions', () => {
  it('names what an option does not find, and the nearest', () => {
    expect(messages({ order: 'skils,work' })).toEqual([
      'The option "order" names "skils", which is not the id of a section; did you mean "skills"?',
    ]);
    expect(messages({ hide: '/work/9,talkz,/basics/x' })).toEqual([
      'The option "hide" names "/work/9", which is not in the résumé; the last one is /work/0',
      'The option "hide" names "talkz", which is not the id of a section; did you mean "talks"?',
      'The option "hide" names "/basics/x", which is not in the résumé',
    ]);
    expect(messages({ tags: 'bakend,foo' })).toEqual([
      'The option "tags" names "bakend", which is not a tag in the résumé; did you mean "backend"?',
      'The option "tags" names "foo", which is not a tag in the résumé; its tags are backend',
    ]);
    expect(messages({ locale: 'xx' })[0]).toContain('"xx", which is not a language');
    expect(messages({ locale: 'cy' })[0]).toContain('has no titles here; they are English');
  });

  it('accepts what is there, and sections without content', () => {
    const choice = { order: 'skills,talks', hide: '/work/0,custom-talks', tags: 'Backend' };
    expect(messages({ ...choice, locale: 'pt-BR' })).toEqual([]);
  });

  it('points to a name in the file itself', () => {
    const meta = { vitae: { order: ['work', 'skils'] } };
    expect(messages({}, { meta })).toEqual([
      '/meta/vitae/order/1 is not the id of a section; did you mean "skills"?',
    ]);
  });

  it('names what meta.vitae states in vain', () => {
    expect(messages({}, { meta: { vitae: { papr: 'a4', photo: 'offf' } } })).toEqual([
      '/meta/vitae/papr is not an option; did you mean "paper"?',
      '/meta/vitae/photo must be one of on, off, not "offf"; did you mean "off"?',
    ]);
  });
});
