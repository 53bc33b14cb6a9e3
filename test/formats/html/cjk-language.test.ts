import { tagCjkLanguage } from '../../../src/formats/html/cjk-language.ts';

const paragraph = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('tagCjkLanguage', () => {
  it('does not change a document without CJK characters', async () => {
    expect(await tagCjkLanguage(paragraph('Résumé'), 'en')).toBe(paragraph('Résumé'));
  });

  it('marks Japanese by kana, Korean by Hangul, Traditional Chinese by Bopomofo', async () => {
    expect(await tagCjkLanguage(paragraph('ことのは翻訳', '통역사 서울', 'ㄅㄆ字'), 'en')).toBe(
      paragraph(
        '<span lang="ja" aria-hidden="false">ことのは翻訳</span>',
        '<span lang="ko" aria-hidden="false">통역사 서울</span>',
        '<span lang="zh-Hant" aria-hidden="false">ㄅㄆ字</span>',
      ),
    );
  });

  it('marks Han text as Simplified Chinese by default', async () => {
    expect(await tagCjkLanguage(paragraph('上海'), 'en')).toBe(
      paragraph('<span lang="zh-Hans" aria-hidden="false">上海</span>'),
    );
  });

  it('keeps the language of the text before if its font has the characters', async () => {
    expect(await tagCjkLanguage(paragraph('ことのは', '京都', '远桥传译', '上海'), 'en')).toBe(
      paragraph(
        '<span lang="ja" aria-hidden="false">ことのは</span>',
        '<span lang="ja" aria-hidden="false">京都</span>',
        '<span lang="zh-Hans" aria-hidden="false">远桥传译</span>',
        '<span lang="zh-Hans" aria-hidden="false">上海</span>',
      ),
    );
  });

  it('does not mark the language of the document', async () => {
    expect(await tagCjkLanguage(paragraph('東京都', 'ことのは', '서울'), 'ja')).toBe(
      paragraph('東京都', 'ことのは', '<span lang="ko" aria-hidden="false">서울</span>'),
    );
  });

  it('does not mark adjacent Latin words and digits', async () => {
    expect(await tagCjkLanguage(paragraph('Acme 18か月間、Go'), 'en')).toBe(
      paragraph('Acme 18<span lang="ja" aria-hidden="false">か月間、</span>Go'),
    );
  });
});
