import { markCjk } from '../../../src/formats/html/han.ts';

const paragraph = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('markCjk', () => {
  it('leaves a document without such characters alone', async () => {
    expect(await markCjk(paragraph('Résumé'), 'en')).toBe(paragraph('Résumé'));
  });

  it('marks Japanese by its kana, Korean by its Hangul, Traditional Chinese by Bopomofo', async () => {
    expect(await markCjk(paragraph('ことのは翻訳', '통역사 서울', 'ㄅㄆ字'), 'en')).toBe(
      paragraph(
        '<span lang="ja">ことのは翻訳</span>',
        '<span lang="ko">통역사 서울</span>',
        '<span lang="zh-Hant">ㄅㄆ字</span>',
      ),
    );
  });

  it('takes plain Han text for Simplified Chinese where nothing says otherwise', async () => {
    expect(await markCjk(paragraph('上海'), 'en')).toBe(
      paragraph('<span lang="zh-Hans">上海</span>'),
    );
  });

  it('goes on in the language before, as long as its font has the characters', async () => {
    expect(await markCjk(paragraph('ことのは', '京都', '远桥传译', '上海'), 'en')).toBe(
      paragraph(
        '<span lang="ja">ことのは</span>',
        '<span lang="ja">京都</span>',
        '<span lang="zh-Hans">远桥传译</span>',
        '<span lang="zh-Hans">上海</span>',
      ),
    );
  });

  it("does not mark the document's own language", async () => {
    expect(await markCjk(paragraph('東京都', 'ことのは', '서울'), 'ja')).toBe(
      paragraph('東京都', 'ことのは', '<span lang="ko">서울</span>'),
    );
  });

  it('leaves Latin words and digits around outside', async () => {
    expect(await markCjk(paragraph('Acme 18か月間、Go'), 'en')).toBe(
      paragraph('Acme 18<span lang="ja">か月間、</span>Go'),
    );
  });
});
