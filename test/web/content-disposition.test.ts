import { contentDisposition } from '../../src/web/content-disposition.ts';

describe('contentDisposition', () => {
  it.each([
    [
      'Zoë Łukasz – Résumé.pdf',
      'Zoe Lukasz - Resume.pdf',
      'Zo%C3%AB%20%C5%81ukasz%20%E2%80%93%20R%C3%A9sum%C3%A9.pdf',
    ],
    [
      '山田太郎 – 履歴書.docx',
      'resume.docx',
      '%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E%20%E2%80%93%20%E5%B1%A5%E6%AD%B4%E6%9B%B8.docx',
    ],
    [
      'O\'Neil ("Bob") 100%*.pdf',
      "O'Neil (_Bob_) 100_*.pdf",
      'O%27Neil%20%28%22Bob%22%29%20100%25%2A.pdf',
    ],
    ['a\r\nX-Evil: 1.pdf', 'a_X-Evil: 1.pdf', 'a%0D%0AX-Evil%3A%201.pdf'],
    ['lone \ud800.pdf', 'lone _.pdf', 'lone%20%EF%BF%BD.pdf'],
  ])('encodes %j', (filename, ascii, extended) => {
    const shown = ascii.includes(' ') ? `"${ascii}"` : ascii;
    expect(contentDisposition(filename)).toBe(
      `attachment; filename=${shown}; filename*=UTF-8''${extended}`,
    );
  });

  it('has only the plain name when it is ASCII', () => {
    expect(contentDisposition('Ada Lovelace.pdf')).toBe('attachment; filename="Ada Lovelace.pdf"');
    expect(contentDisposition('resume.pdf')).toBe('attachment; filename=resume.pdf');
  });

  it('is a valid header for any file name', () => {
    for (let code = 0; code < 0x3000; code++) {
      expect(contentDisposition(`${String.fromCharCode(code)}.pdf`)).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
