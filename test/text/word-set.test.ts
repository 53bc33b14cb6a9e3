import { wordMap, wordSet } from '../../src/text/word-set.ts';

describe('wordSet', () => {
  it('has each word once, whatever white space is around it', () => {
    expect([...wordSet('\n  one two\n  one\n')]).toEqual(['one', 'two']);
  });
});

describe('wordMap', () => {
  it('has each pair; the second word may be empty', () => {
    expect([...wordMap('street:st ь: road:rd')]).toEqual([
      ['street', 'st'],
      ['ь', ''],
      ['road', 'rd'],
    ]);
  });
});
