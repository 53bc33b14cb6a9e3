import { pageCss } from '../../../src/formats/html/page-css.ts';
import type { Layout } from '../../../src/theme/layout.ts';
import { loadTheme } from '../../support/themes.ts';
import { viewOf } from '../../support/views.ts';

const [classic, sidebar] = [await loadTheme('classic'), await loadTheme('sidebar')];

describe('pageCss', () => {
  const setup = { paper: 'a4', hasAside: true, hasBand: false, name: 'Ada Lovelace' } as const;

  it('mirrors foot and side column in a right-to-left document', () => {
    const css = pageCss(viewOf({ direction: 'rtl' }), sidebar, setup);
    expect(css).toContain('@top-left{content:"";padding:0;background:var(--aside-ground)');
    expect(css).toContain('@bottom-right{content:"Ada Lovelace";text-align:right');
  });

  it('draws the ground of the side column in the margins of page 1 only', () => {
    const [every, first] = pageCss(viewOf(), sidebar, setup).split('@page:first');
    expect(every).not.toContain('--aside-ground');
    expect(first).toContain('@bottom-right{content:"";padding:0;background:var(--aside-ground)');
  });

  it.each([
    ['a4', 'calc(var(--aside-width) + 1px)'],
    ['letter', 'var(--aside-width)'],
  ] as const)('gives that ground the edge of the side column on %s', (paper, width) => {
    expect(pageCss(viewOf(), sidebar, { ...setup, paper })).toContain(`width:${width};margin`);
  });

  it('prints nothing at the foot of page 1', () => {
    const first = pageCss(viewOf(), classic, { ...setup, hasAside: false }).split('@page:first')[1];
    expect(first).toContain('@bottom-left{content:none}@bottom-right{content:none}');
  });

  it('prints name and number at the foot or head, the number alone, or nothing', () => {
    const boxes = (layout: Partial<Layout>): string =>
      pageCss(
        viewOf(),
        { layout: { ...classic.layout, ...layout } },
        { ...setup, hasAside: false },
      );
    expect(boxes({})).toContain('@bottom-left{content:"Ada Lovelace"');
    expect(boxes({ foot: 'page' })).not.toContain('Ada');
    expect(boxes({ foot: 'none' })).not.toContain('counter(page)');
    expect(boxes({ foot: 'none', runningHead: 'name-page' })).toContain(
      '@top-left{content:"Ada Lovelace"',
    );
  });

  it('starts page 1 at the edge of the paper only for a band', () => {
    expect(pageCss(viewOf(), classic, { ...setup, hasBand: true })).toContain('margin-top:0');
    expect(pageCss(viewOf(), classic, setup)).not.toContain('margin-top:0');
  });
});
