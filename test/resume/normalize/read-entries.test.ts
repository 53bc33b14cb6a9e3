import { parseResume } from '../../../src/resume/parse.ts';

const read = (resume: unknown) => parseResume(JSON.stringify(resume)).resume;

describe('readEntries', () => {
  it.each([
    ['English (C2)', { language: 'English', fluency: 'C2' }],
    ['English – fluent', { language: 'English', fluency: 'fluent' }],
    ['English: native', { language: 'English', fluency: 'native' }],
    ['English: native (C2)', { language: 'English', fluency: 'native (C2)' }],
    ['English (C2: good)', { language: 'English', fluency: 'C2: good' }],
    ['English(C2)', { language: 'English', fluency: 'C2' }],
    ['Sign language', { language: 'Sign language' }],
    ['English ()', { language: 'English ()' }],
    ['(C2)', { language: '(C2)' }],
  ])('reads %j as a language', (text, language) => {
    expect(read({ languages: [text] }).languages).toEqual([language]);
  });

  it.each([
    ['github.com/ada', { url: 'https://github.com/ada' }],
    ['www.example.com', { url: 'https://www.example.com' }],
    ['https://example.com', { url: 'https://example.com' }],
    ['ada.example', { network: 'ada.example' }],
    ['and/or', { network: 'and/or' }],
    ['a/b.c', { network: 'a/b.c' }],
    ['example.com/', { network: 'example.com/' }],
    ['GitHub: ada.b/c', { network: 'GitHub: ada.b/c' }],
  ])('reads %j as a profile', (text, profile) => {
    expect(read({ basics: { profiles: [text] } }).basics?.profiles).toEqual([profile]);
  });

  it('reads a user name with a slash beside its network', () => {
    const profiles = { linkedin: 'in/ada', github: 'github.com/ada' };
    expect(read({ basics: { profiles } }).basics?.profiles).toEqual([
      { network: 'LinkedIn', username: 'in/ada' },
      { network: 'GitHub', url: 'https://github.com/ada' },
    ]);
  });

  it.each([
    ['a, b (c, d), e', ['a', 'b (c, d)', 'e']],
    ['a), b', ['a)', 'b']],
    ['(a, b', ['(a', 'b']],
    ['a, b (c (d, e), f', ['a', 'b (c (d, e)', 'f']],
  ])('splits the keywords %j', (keywords, terms) => {
    expect(read({ skills: [{ name: 'x', keywords }] }).skills?.[0]?.keywords).toEqual(terms);
  });
});
