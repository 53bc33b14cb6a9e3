import { limits } from '../../../src/limits.ts';
import { decodeText } from '../../../src/resume/read/decode.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it('reads UTF-8 and drops a byte order mark', () => {
    expect(decodeText(encode('{"a":"Zoë 履歴書"}'))).toBe('{"a":"Zoë 履歴書"}');
    expect(decodeText(encode('\uFEFF{}'))).toBe('{}');
  });

  it('reads UTF-16 with a byte order mark, in both byte orders', () => {
    const little = Buffer.from('\uFEFF{"é":1}', 'utf16le');
    expect(decodeText(little)).toBe('{"é":1}');
    expect(decodeText(Buffer.from(little).swap16())).toBe('{"é":1}');
  });

  it('refuses invalid UTF-8 instead of replacing it', () => {
    expect(() => decodeText(Uint8Array.of(0x7b, 0xe9, 0x7d))).toThrow(
      expect.objectContaining({
        code: 'invalid_encoding',
        message: expect.stringMatching(/not UTF-8/),
      }),
    );
  });

  it('refuses more bytes than the limit', () => {
    expect(() => decodeText(new Uint8Array(limits.bodyBytes + 1))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
  });
});
