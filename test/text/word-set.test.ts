import { wordSet } from '../../src/text/word-set.ts';

describe('wordSet', () => {
  it('has each word once, whatever white space is around it', () => {
    expect([...wordSet('\n  one two\n  one\n')]).toEqual(['one', 'two']);
  });
});
