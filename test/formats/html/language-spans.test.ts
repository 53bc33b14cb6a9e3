import { inLanguage, tagForeignWords } from '../../../src/formats/html/language-spans.ts';

describe('tagForeignWords', () => {
  it('marks words in the script of another language', () => {
    expect(tagForeignWords('<p>Call it γέφυρα, or גשר גדול.</p>', 'en')).toBe(
      `<p>Call it ${inLanguage('el', 'γέφυρα')}, or ${inLanguage('he', 'גשר גדול')}.</p>`,
    );
    expect(tagForeignWords('<p>पुल سلام ไทย</p>', 'he')).toBe(
      `<p>${['पुल', 'سلام', 'ไทย'].map((word, at) => inLanguage(['hi', 'ar', 'th'][at] ?? '', word)).join(' ')}</p>`,
    );
  });

  it('does not mark words in the script of the document', () => {
    const html = '<p>سلام دنیا, Welt, мир</p>';
    expect(tagForeignWords(html, 'fa')).toBe(html);
    expect(tagForeignWords('<p>Welt, мир</p>', 'en')).toBe('<p>Welt, мир</p>');
  });

  it('does not change attributes', () => {
    const html = '<img alt="γέφυρα"><p>a</p>';
    expect(tagForeignWords(html, 'en')).toBe(html);
  });

  it('takes time in proportion to the text', () => {
    const words = 'γέφυρα, '.repeat(20_000);
    expect(tagForeignWords(`<p>${words}x</p>`, 'en').match(/<span/g)).toHaveLength(1);
  });
});
