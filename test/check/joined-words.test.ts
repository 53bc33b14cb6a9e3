import type { ExpectedText } from '../../src/check/expected-text.ts';
import { findJoinedWords } from '../../src/check/joined-words.ts';

const texts = (...words: string[]): ExpectedText[] =>
  words.map((text, index) => ({ text, pointer: `/${index}`, role: 'text' }));

const messages = (blocks: readonly string[], ...words: string[]): string[] =>
  findJoinedWords(blocks, texts(...words)).map(({ message }) => message);

describe('findJoinedWords', () => {
  it('accepts words with any white space between them', () => {
    expect(
      messages(['keeps services\nup ', 'and\u00A0running'], 'keeps services up', 'and running'),
    ).toEqual([]);
  });

  it('finds the words of a text that are joined', () => {
    expect(messages(['services that stayup'], 'services that stay up')).toEqual([
      'In the tags, "stayup" is one word.',
    ]);
  });

  it('finds texts that are joined with their neighbour', () => {
    expect(messages(['German – nativeSpanish'], 'German – native', 'Spanish')).toEqual([
      'In the tags, "nativespanish" is one word.',
      'In the tags, "nativespanish" is one word.',
    ]);
  });

  it('accepts texts in separate blocks and beside punctuation', () => {
    expect(messages(['Aspire', 'Engineer'], 'Aspire', 'Engineer')).toEqual([]);
    expect(messages(['Go·Rust'], 'Go', 'Rust')).toEqual([]);
  });

  it('finds joined words in a column that comes first', () => {
    expect(
      messages(
        ['conference talks', 'services that stayup'],
        'services that stay up',
        'conference talks',
      ),
    ).toEqual(['In the tags, "stayup" is one word.']);
    expect(
      messages(['conference talksin Oslo', 'services'], 'services', 'conference talks', 'in Oslo'),
    ).toEqual(['In the tags, "talksin" is one word.', 'In the tags, "talksin" is one word.']);
  });

  it('does not take a letter of another word for a short text', () => {
    expect(
      messages(['R', 'Programming languages', 'Certifications'], 'Programming languages', 'R'),
    ).toEqual([]);
  });

  it('does not judge texts that are missing or in scripts that are reordered', () => {
    expect(messages(['nothing'], 'two words')).toEqual([]);
    expect(messages(['שלוםעולם'], 'שלום עולם')).toEqual([]);
    expect(messages(['שלוםdeveloper'], 'developer')).toEqual([]);
  });

  it('stops after many missing texts', () => {
    const missing = Array.from({ length: 100 }, (_, index) => `this one is missing ${index}`);
    expect(messages(['stayup'], ...missing, 'stay up')).toEqual([]);
  });
});
