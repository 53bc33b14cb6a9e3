import { openGrid } from '../../src/pdf-syntax/table-grid.ts';

const one = { rows: 1, columns: 1 };

describe('openGrid', () => {
  it('lays cells beside each other', () => {
    const grid = openGrid(1);
    expect([
      grid.place(0, one),
      grid.place(0, { rows: 1, columns: 2 }),
      grid.place(0, one),
    ]).toEqual([0, 1, 3]);
    expect(grid.width(0)).toBe(4);
  });

  it('leaves room for cells that reach down from the row above', () => {
    const grid = openGrid(2);
    grid.place(0, one);
    grid.place(0, { rows: 2, columns: 1 });
    expect([grid.place(1, one), grid.place(1, one)]).toEqual([0, 2]);
  });

  it('cuts a span at the last row and at the next taken column', () => {
    const grid = openGrid(2);
    grid.place(0, one);
    grid.place(0, { rows: 2, columns: 1 });
    expect(grid.fit(1, { rows: 3, columns: 3 })).toEqual(one);
  });
});
