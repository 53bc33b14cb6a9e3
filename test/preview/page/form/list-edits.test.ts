import { listEdits } from '../../../../src/preview/page/form/list-edits.ts';

describe('listEdits', () => {
  it('moves the tags of highlights with the highlights', () => {
    const value = { work: [{ highlights: ['a', 'b'], highlightTags: [['x'], []] }] };
    const path = ['work', 0, 'highlights', 0];
    expect(listEdits(value, { kind: 'move', path, to: 1 })).toEqual([
      { kind: 'move', path, to: 1 },
      { kind: 'move', path: ['work', 0, 'highlightTags', 0], to: 1 },
    ]);
  });

  it('moves a translation with its entry', () => {
    const value = { work: [{}, {}, {}], locales: { de: { work: [{}, {}] }, fr: {} } };
    expect(listEdits(value, { kind: 'move', path: ['work', 0], to: 1 })).toEqual([
      { kind: 'move', path: ['work', 0], to: 1 },
      { kind: 'move', path: ['locales', 'de', 'work', 0], to: 1 },
    ]);
    expect(listEdits(value, { kind: 'remove', path: ['work', 2] })).toEqual([
      { kind: 'remove', path: ['work', 2] },
    ]);
  });

  it('duplicates an entry without its id', () => {
    const value = { work: [{ id: 'one' }] };
    expect(listEdits(value, { kind: 'repeat', path: ['work', 0] })).toContainEqual({
      kind: 'remove',
      path: ['work', 1, 'id'],
    });
  });

  it.each([
    [{ kind: 'move' as const, to: 2 }, ['skills', '/work/2', '/work/0']],
    [{ kind: 'remove' as const }, ['skills', '/work/0']],
    [{ kind: 'repeat' as const }, ['skills', '/work/0', '/work/2']],
  ])('keeps the pointers of meta.vitae.hide at their entries: %j', (change, wanted) => {
    const hide = ['skills', '/work/0', '/work/1'];
    const value = { work: [{}, {}, {}], meta: { vitae: { hide } } };
    const edits = listEdits(value, { ...change, path: ['work', 0] });
    expect(edits.at(-1)).toEqual({ kind: 'set', path: ['meta', 'vitae', 'hide'], value: wanted });
  });
});
