import { comparableWords, wordMemory } from '../../../src/resume/ledger/comparable-words.ts';

describe('comparableWords', () => {
  it.each([
    ['**Senior** [Engineer]', ' senior engineer '],
    ['C++, C# & R&D – 100%', ' c++ c# r&d 100% '],
    ['café &mdash; Zürich’s', ' café zürich s '],
    ['Cafe\u0301 \uFB01n \u00BD', ' café fin 1 2 '],
    ['soft\u00ADhyphen', ' softhyphen '],
    ['上海 2020年', ' 上 海 2020 年 '],
    ['<p>One</p><p>t<b>w</b>o</p> a < b, <T>', ' one two a b t '],
    ['<center>The <dfn>Engine</dfn><acronym>s</acronym></center>Notes', ' the engines notes '],
    ['5*3*2 **bold**ly', ' 5\uE0003\uE0002 boldly '],
    ['– … ·', ''],
  ])('reads %j', (text, words) => {
    expect(comparableWords(text)).toBe(words);
  });

  it('gives the words of a Latin text the same form as those of any other', () => {
    for (const text of ['Ångström, naïve – “quoted”', 'ﬁ ½ ª', 'Œuvre']) {
      expect(comparableWords(`${text} 漢`)).toBe(`${comparableWords(text)}漢 `);
    }
  });
});

describe('wordMemory', () => {
  it('gives the signs of a text that has no words', () => {
    const wordsOf = wordMemory();
    expect([wordsOf('★★★ ☆'), wordsOf('Go ★'), wordsOf(' ')]).toEqual([' ★★★☆ ', ' go ', '']);
  });
});
