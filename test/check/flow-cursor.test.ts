import type { Match } from '../../src/check/alignment.ts';
import { FlowCursor, otherFlowAt } from '../../src/check/flow-cursor.ts';

const cursorOf = (...texts: string[]): FlowCursor =>
  new FlowCursor(
    texts.map((text): Match => ({
      expected: { text, pointer: '', role: 'text' },
      characters: text,
      mayBeReordered: false,
      outcome: 'missing',
      start: -1,
      end: -1,
    })),
  );

const readAll = (cursor: FlowCursor, file: string, at = 0): boolean[] =>
  [...file].map((character, index) => cursor.read(character, at + index));

describe('FlowCursor', () => {
  it('reads texts character by character and notes where they are', () => {
    const cursor = cursorOf('AB', 'C');
    expect(readAll(cursor, 'ABC', 5)).toEqual([true, true, true]);
    expect(cursor.matches).toMatchObject([
      { outcome: 'found', start: 5, end: 7 },
      { outcome: 'found', start: 7, end: 8 },
    ]);
    expect(cursor.isAtEnd).toBe(true);
  });

  it('does not move at a character that is not expected', () => {
    const cursor = cursorOf('AB');
    expect(readAll(cursor, 'AX')).toEqual([true, false]);
    expect(cursor.rest()).toBe('B');
  });

  it('calls a text altered if a part of it is left out, and missing if all of it is', () => {
    const cursor = cursorOf('ABC', 'DEF', 'G');
    readAll(cursor, 'A');
    cursor.readAltered(2, 1);
    readAll(cursor, 'C', 1);
    cursor.skip(1);
    readAll(cursor, 'G', 2);
    expect(cursor.matches.map(({ outcome }) => outcome)).toEqual(['altered', 'missing', 'found']);
  });

  it('returns to an earlier position and forgets what it found since', () => {
    const cursor = cursorOf('A', 'BC');
    readAll(cursor, 'AB');
    cursor.returnTo({ index: 0, offset: 0 });
    expect(cursor.matches.map(({ outcome }) => outcome)).toEqual(['missing', 'missing']);
    expect(cursor.rest()).toBe('A');
  });

  it('tells whether a file continues it, across texts and ornaments between them', () => {
    const cursor = cursorOf('AB', 'CD', 'EF');
    expect(cursor.continuesAt('AB•CD', 0)).toBe(true);
    expect(cursor.continuesAt('A•BCD', 0)).toBe(false);
    expect(cursor.continuesAt('xxEF', 2, { skip: 2 })).toBe(true);
    expect(cursor.continuesAt('BCD', 0, { from: 1 })).toBe(true);
  });
});

describe('otherFlowAt', () => {
  it('finds the other column that the file continues', () => {
    const cursors = [cursorOf('ABC'), cursorOf('DEF')];
    const state = { characters: 'DEF', cursors, current: 0, at: 0 };
    expect(otherFlowAt(state, 0)).toBe(1);
    expect(otherFlowAt({ ...state, current: 1 }, 0)).toBe(-1);
  });
});
