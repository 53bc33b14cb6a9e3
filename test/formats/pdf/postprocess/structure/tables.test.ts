import { padTableRows } from '../../../../../src/formats/pdf/postprocess/structure/tables.ts';
import { numberAttribute, walkElements } from '../../../../../src/pdf/structure-tree.ts';
import { having, tag, type Tag } from '../../../../support/skia-pdf.ts';
import { printed, shapeAfter } from '../tree-shape.ts';

const spanning = (cell: Tag, rows: number, columns: number): Tag =>
  having(cell, {
    A: [
      { O: 'Table', RowSpan: rows },
      { O: 'Table', ColSpan: columns },
    ],
  });

const header = (id: string, mcid: number): Tag => having(tag('TH', mcid), { ID: `(${id})` });

const headedBy = (cell: Tag, ...ids: string[]): Tag =>
  having(cell, { A: { O: 'Table', Headers: ids.map((id) => `(${id})`) } });

describe('padTableRows', () => {
  it('adds cells to short rows', async () => {
    const tree = tag('Table', tag('TR', tag('TH', 0), tag('TH', 1)), tag('TR', tag('TD', 2)));
    expect(await shapeAfter(padTableRows, tree)).toBe('Table(TR(TH(0) TH(1)) TR(TD(2) TD))');
  });

  it('inserts a missing cell before a cell with the header of a later column', async () => {
    const tree = tag(
      'Table',
      tag('TR', header('a', 0), header('b', 1), header('c', 2)),
      tag('TR', headedBy(tag('TD', 3), 'a'), headedBy(tag('TD', 4), 'c')),
    );
    expect(await shapeAfter(padTableRows, tree)).toBe(
      'Table(TR(TH(0) TH(1) TH(2)) TR(TD(3) TD TD(4)))',
    );
  });

  it('counts cells that span from a row above, in body and head', async () => {
    const tree = tag(
      'Table',
      tag('THead', tag('TR', tag('TH', 0), tag('TH', 1))),
      tag('TBody', tag('TR', spanning(tag('TH', 2), 2, 1), tag('TD', 3)), tag('TR', tag('TD', 4))),
    );
    expect(await shapeAfter(padTableRows, tree)).toBe(
      'Table(THead(TR(TH(0) TH(1))) TBody(TR(TH(2) TD(3)) TR(TD(4))))',
    );
  });

  it('cuts spans over other cells or below the table', async () => {
    const pdf = await printed(
      tag(
        'Table',
        tag('TR', tag('TD', 0), spanning(tag('TD', 1), 2, 1)),
        tag('TR', spanning(tag('TD', 2), 5, 2)),
      ),
    );
    padTableRows(pdf);
    const spans: unknown[] = [];
    walkElements(pdf.structure, (element) => {
      if (element.type === 'TD') {
        spans.push([numberAttribute(element, 'RowSpan'), numberAttribute(element, 'ColSpan')]);
      }
    });
    expect(spans).toEqual([
      [undefined, undefined],
      [2, 1],
      [1, 1],
    ]);
  });
});
