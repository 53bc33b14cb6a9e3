import { tag, type Tag } from '../support/skia-pdf.ts';
import { documentOf } from '../support/tagged-pdf.ts';
import { lintTagTree } from './tag-tree.ts';

const rulesOf = async (tree: Tag, bookmarks: string[], name?: string): Promise<string[]> => {
  const bytes = await documentOf(tree, { bookmarks });
  const findings = await lintTagTree(bytes, {
    titles: ['Work', 'Skills'],
    ...(name !== undefined && { name }),
  });
  return findings.map(({ rule }) => rule);
};

const sections = (type: string) => [tag('Sect', tag(type, 1)), tag('Sect', tag(type, 2))];

describe('lintTagTree', () => {
  it('accepts first-level sections without a name', async () => {
    expect(await rulesOf(tag('Document', ...sections('H1')), ['Work', 'SKILLS'])).toEqual([]);
  });

  it('reports a name that is not a heading or not the first', async () => {
    const without = tag('Document', ...sections('H2'));
    const late = tag('Document', ...sections('H2'), tag('H1', 0));
    expect(await rulesOf(without, ['Ada'], 'Ada')).toContain('name-heading');
    expect(await rulesOf(late, ['Ada'], 'Ada')).toContain('name-heading');
    const good = tag('Document', tag('H1', 0), ...sections('H2'));
    expect(await rulesOf(good, ['Ada'], 'Ada')).toEqual(['bookmarks']);
  });

  it('reports a section without heading', async () => {
    const tree = tag('Document', tag('Sect', tag('H1', 1)), tag('Sect', tag('P', 2)));
    expect(await rulesOf(tree, ['Work', 'Skills'])).toEqual(['section-headings']);
  });

  it('reports vague types', async () => {
    const tree = tag('Document', tag('NonStruct', ...sections('H1')));
    expect(await rulesOf(tree, ['Work', 'Skills'])).toEqual(['vague-type']);
  });

  it('reports bookmarks that differ from the sections', async () => {
    const tree = tag('Document', ...sections('H1'));
    expect(await rulesOf(tree, ['Work', 'WorkSkills'])).toEqual(['bookmarks']);
  });
});
