import { withDigraphs } from '../../src/text/digraphs.ts';

describe('withDigraphs', () => {
  it('writes umlauts and Nordic letters as two letters in their case', () => {
    expect(withDigraphs('Müller, Ärzte, Søren, Åse')).toBe('Mueller, Aerzte, Soeren, Aase');
  });
});
