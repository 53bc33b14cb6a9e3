import { settleClusters, settleClustersIn } from '../../../src/formats/html/clusters.ts';

describe('settleClusters', () => {
  it.each([
    ['plain words', 'Größe 東京', 'Größe 東京'],
    ['a letter and an acute', 'Rene\u0301', 'Ren\u00E9'],
    ['letters of Hangul', '\u1112\u1161\u11AB\u1100\u1173\u11AF', '한글'],
    ['a letter whose marks one file has', 'o\u0323\u0301', '\u1ECD\u0301'],
    ['a mark that no file has with its letter', 'z\u0335', 'z\u2060\u0335'],
    ['the variant of an ideograph', '葛\u{E0100}城', '葛城'],
    ['an emoji and its variation selector', '❤\uFE0F', '❤\uFE0F'],
  ])('writes %s as it can be drawn', async (_, text, drawn) => {
    expect(await settleClusters(text)).toBe(drawn);
  });
});

describe('settleClustersIn', () => {
  it('leaves addresses and other attributes as they are', async () => {
    const html = '<a href="https://e\u0301.example">e\u0301</a><b>x</b>';
    expect(await settleClustersIn(html)).toBe(
      '<a href="https://e\u0301.example">\u00E9</a><b>x</b>',
    );
  });
});
