import { cssString, pageCss } from '../../../src/formats/html/page.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { viewOf } from './views.ts';

const sidebar = await loadTheme('sidebar');

describe('cssString', () => {
  it('leaves letters of every script and common punctuation as they are', () => {
    expect(cssString('Anežka Nguyễn-Þórsdóttir, גשר')).toBe('"Anežka Nguyễn-Þórsdóttir, גשר"');
  });

  it('escapes whatever could end the string or the style element', () => {
    expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c \\2f style\\3e \\a "');
  });
});

describe('pageCss', () => {
  it('mirrors foot and side column in a document written from right to left', () => {
    const setup = { paper: 'a4', hasAside: true, hasHeader: true, name: 'Ada Lovelace' } as const;
    const css = pageCss(viewOf({ direction: 'rtl' }), sidebar, setup);
    expect(css).toContain('@top-left{content:"";background:var(--color-tint)');
    expect(css).toContain('@bottom-right{content:"Ada Lovelace";text-align:right');
  });

  it('begins the side column at the top edge of page 1 where no header stands above it', () => {
    const page = (hasHeader: boolean) =>
      pageCss(viewOf(), sidebar, { paper: 'a4', hasAside: true, hasHeader, name: '' }).split(
        '@page:first',
      )[1];
    expect(page(true)).toContain('@top-right{content:none}');
    expect(page(false)).not.toContain('@top-right');
  });
});
