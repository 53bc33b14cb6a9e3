import { Cursor } from '../../src/import/cursor.ts';
import { createSectionList } from '../../src/import/section-list.ts';

describe('createSectionList', () => {
  it('gives each custom section a different id', () => {
    const list = createSectionList();
    for (const title of ['Talks', 'Talks 3', 'Talks'])
      list.addCustom(new Cursor(title), { summary: new Cursor('Words') });
    expect(list.ids()).toEqual(['custom-talks', 'custom-talks-3', 'custom-talks-4']);
  });
});
