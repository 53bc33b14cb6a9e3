import { asideIds, bulletSign, isAsideFirst, isUpperCase, Layout } from '../../src/theme/layout.ts';

describe('Layout', () => {
  it('has a standard for every word', () => {
    expect(Layout.parse({})).toMatchObject({
      header: 'left',
      headings: 'ruled',
      dates: 'right',
      entry: 'inline',
      lead: 'employer',
      aside: { side: 'none' },
      foot: 'name-page',
    });
  });

  it('takes a bullet by name or as one sign', () => {
    expect(bulletSign(Layout.parse({ bullets: 'dash' }))).toBe('–');
    expect(bulletSign(Layout.parse({ bullets: '→' }))).toBe('→');
    for (const bullets of ['ab', 'x', '"', '\\', '']) {
      expect(Layout.safeParse({ bullets }).success).toBe(false);
    }
  });

  it('prints capitals for the word caps and for the word upper', () => {
    expect(isUpperCase(Layout.parse({ headings: 'caps' }))).toBe(true);
    expect(isUpperCase(Layout.parse({ headings: 'ruled', headingCase: 'upper' }))).toBe(true);
    expect(isUpperCase(Layout.parse({}))).toBe(false);
  });

  it('has no sections in a side column that does not exist', () => {
    const sections = ['skills'];
    expect(asideIds(Layout.parse({ aside: { sections } }))).toEqual([]);
    expect(asideIds(Layout.parse({ aside: { side: 'start', sections } }))).toEqual(sections);
  });

  it('reads a side column with the name or the contacts first', () => {
    expect(isAsideFirst(Layout.parse({ aside: { side: 'end', contacts: true } }))).toBe(true);
    expect(isAsideFirst(Layout.parse({ aside: { side: 'start', name: true } }))).toBe(true);
    expect(isAsideFirst(Layout.parse({ aside: { side: 'end' } }))).toBe(false);
    expect(isAsideFirst(Layout.parse({ aside: { contacts: true } }))).toBe(false);
  });
});
