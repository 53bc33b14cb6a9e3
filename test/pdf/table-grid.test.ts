import { openGrid } from '../../src/pdf/table-grid.ts';

const one = { rows: 1, columns: 1 };

describe('openGrid', () => {
  it('places cells side by side', () => {
    const grid = openGrid(1);
    expect([
      grid.place(0, one),
      grid.place(0, { rows: 1, columns: 2 }),
      grid.place(0, one),
    ]).toEqual([0, 1, 3]);
    expect(grid.width(0)).toBe(4);
  });

  it('skips columns of cells that span from the row above', () => {
    const grid = openGrid(2);
    grid.place(0, one);
    grid.place(0, { rows: 2, columns: 1 });
    expect([grid.place(1, one), grid.place(1, one)]).toEqual([0, 2]);
  });

  it('cuts a span at the last row and at the next occupied column', () => {
    const grid = openGrid(2);
    grid.place(0, one);
    grid.place(0, { rows: 2, columns: 1 });
    expect(grid.fit(1, { rows: 3, columns: 3 })).toEqual(one);
  });
});
