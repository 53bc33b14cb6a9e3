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

  it.each(['{"é":1}', '\n\n{"a":1}', 'basics:\n  name: Zoë\n'])(
    'reads %j in UTF-16 without a byte order mark, in both byte orders',
    (text) => {
      const little = Buffer.from(text, 'utf16le');
      expect(decodeText(little)).toBe(text);
      expect(decodeText(Buffer.from(little).swap16())).toBe(text);
    },
  );

  it('refuses invalid UTF-8 with the place of the first wrong byte', () => {
    expect(() => decodeText(Buffer.from('{\n"\u00e4": "André"}', 'latin1'))).toThrow(
      expect.objectContaining({
        code: 'invalid_encoding',
        message: expect.stringMatching(/^The text is not UTF-8: line 2, column 2 .*UTF-8/),
      }),
    );
  });

  it.each([
    ['%PDF-1.7\n\xe2\xe3', 'invalid_resume', /PDF document.*`render import`.*`render extract`/],
    ['%PDF-1.7\nonly ASCII', 'invalid_resume', /PDF document/],
    ['\x89PNG\r\n', 'invalid_resume', /^The file is a PNG picture.*give the résumé as text/],
    ['\xff\xd8\xff\xe0', 'invalid_resume', /^The file is a JPEG picture/],
    ['\x7fELF\x02\0\0\xff', 'invalid_encoding', /^The file is binary data/],
  ])('says what a file without text is: %#', (bytes, code, message) => {
    expect(() => decodeText(Buffer.from(bytes, 'latin1'))).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it('refuses more bytes than the limit', () => {
    expect(() => decodeText(new Uint8Array(limits.bodyBytes + 1))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
  });
});
