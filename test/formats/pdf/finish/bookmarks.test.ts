import { mendBookmarks } from '../../../../src/formats/pdf/finish/bookmarks.ts';
import { allBookmarks } from '../../../../src/pdf-syntax/bookmarks.ts';
import { entry, textOf } from '../../../../src/pdf-syntax/objects.ts';
import { tag } from '../../../support/skia-pdf.ts';
import { facts } from './facts.ts';
import { printed } from './shape.ts';

describe('mendBookmarks', () => {
  it.each([
    ['lost the space where its line broke', 'RealWork', 'Real Work'],
    ['is in capitals', 'REAL WORK', 'Real Work'],
    ['was counted on two pages', 'Real WorkReal Work', 'Real Work'],
    ['is no heading it knows', 'Skills', 'Skills'],
  ])('gives a bookmark that %s its heading', async (_, printedTitle, title) => {
    const pdf = await printed(tag('Document'), { bookmarks: [printedTitle] });
    mendBookmarks(pdf, facts);
    const titles = allBookmarks(pdf).map((item) => textOf(entry(item, 'Title')));
    expect(titles).toEqual([title]);
  });
});
