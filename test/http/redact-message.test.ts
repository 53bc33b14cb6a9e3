import { redact } from '../../src/http/redact-message.ts';
import { fc } from '../support/fast-check.ts';

describe('redact', () => {
  it('replaces every word that occurs in the résumé', () => {
    const resume = '{"basics":{"name":"Zoë Łukasz","email":"zoe@example.com"}}';
    expect(redact("Cannot draw 'ZOË ŁUKASZ' <zoe@example.com> at 12", resume)).toBe(
      "Cannot draw '[…] […]' <[…]@[…].[…]> at 12",
    );
  });

  it('keeps a message without words of the résumé', () => {
    const message = "Cannot read properties of undefined (reading 'length')";
    expect(redact(message, '{}')).toBe(message);
  });

  it('replaces words that are part of a longer word of the résumé', () => {
    expect(redact('Cannot draw Zaphod', '{"email":"qzaphod@example.com"}')).toBe('Cannot draw […]');
  });

  it('keeps words of one or two letters', () => {
    expect(redact('Al is at 1', '{"name":"Al","note":"is at 1"}')).toBe('Al is at 1');
  });

  it('cuts a very long message', () => {
    expect(redact('no '.repeat(1_000), '{}')).toHaveLength(501);
  });

  it('replaces all words of three or more letters', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{3,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (secret, other) => {
        const text = JSON.stringify(secret);
        const shown = redact([...other, ...secret].join(' '), text).split(' ');
        const known = new Set(secret.map((each) => each.toLowerCase()));
        return shown.every((each) => !known.has(each.toLowerCase()));
      }),
    );
  });
});
