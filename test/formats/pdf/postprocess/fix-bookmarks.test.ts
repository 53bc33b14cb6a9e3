import { fixBookmarks } from '../../../../src/formats/pdf/postprocess/fix-bookmarks.ts';
import { allBookmarks } from '../../../../src/pdf/bookmarks.ts';
import { entry, stringOf } from '../../../../src/pdf/objects.ts';
import { tag } from '../../../support/skia-pdf.ts';
import { facts } from './sample-metadata.ts';
import { printed } from './tree-shape.ts';

describe('fixBookmarks', () => {
  it.each([
    ['has no space at a line break', 'RealWork', 'Real Work'],
    ['is in capitals', 'REAL WORK', 'Real Work'],
    ['has its text twice', 'Real WorkReal Work', 'Real Work'],
    ['has its beginning twice', 'RealReal Work', 'Real Work'],
    ['is not a known heading', 'Skills', 'Skills'],
  ])('replaces the title of a bookmark that %s', async (_, printedTitle, title) => {
    const pdf = await printed(tag('Document'), { bookmarks: [printedTitle] });
    fixBookmarks(pdf, facts);
    const titles = allBookmarks(pdf).map((item) => stringOf(entry(item, 'Title')));
    expect(titles).toEqual([title]);
  });
});
