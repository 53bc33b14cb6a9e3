import { Cursor } from '../../src/import/cursor.ts';
import { finish, readFields } from '../../src/import/draft.ts';

describe('readFields', () => {
  it('keeps every value of several keys that mean one field', () => {
    const source = { name: 'A', 'b 2': 'C', b: 'B' };
    const table = { b: () => ({ name: new Cursor('B'), b: new Cursor('B, too') }) };
    const read = readFields(new Cursor(source), table);
    expect(Object.values(finish(read, new Map()) as object).sort()).toEqual([
      'A',
      'B',
      'B, too',
      'C',
    ]);
  });

  it('keeps a member with the name of a property of every object', () => {
    const read = readFields(new Cursor({ constructor: 'A' }), {});
    expect(finish(read, new Map())).toEqual(Object.fromEntries([['constructor', 'A']]));
  });
});
