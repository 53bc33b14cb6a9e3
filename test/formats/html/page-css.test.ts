import { cssString, pageCss } from '../../../src/formats/html/page-css.ts';
import { loadTheme } from '../../support/themes.ts';
import { viewOf } from '../../support/views.ts';

const sidebar = await loadTheme('sidebar');

describe('cssString', () => {
  it('does not escape letters of any script and common punctuation', () => {
    expect(cssString('Anežka Nguyễn-Þórsdóttir, גשר')).toBe('"Anežka Nguyễn-Þórsdóttir, גשר"');
  });

  it('escapes characters that could end the string or the style element', () => {
    expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c \\2f style\\3e \\a "');
  });
});

describe('pageCss', () => {
  it('mirrors footer and side column in a right-to-left document', () => {
    const setup = { paper: 'a4', hasAside: true, hasHeader: true, name: 'Ada Lovelace' } as const;
    const css = pageCss(viewOf({ direction: 'rtl' }), sidebar, setup);
    expect(css).toContain('@top-left{content:"";background:var(--color-tint)');
    expect(css).toContain('@bottom-right{content:"Ada Lovelace";text-align:right');
  });

  it('starts the side column at the top edge of page 1 if there is no header', () => {
    const page = (hasHeader: boolean) =>
      pageCss(viewOf(), sidebar, { paper: 'a4', hasAside: true, hasHeader, name: '' }).split(
        '@page:first',
      )[1];
    expect(page(true)).toContain('@top-right{content:none}');
    expect(page(false)).not.toContain('@top-right');
  });
});
