import type { ProseLine } from '../../src/prose/line.ts';
import type { Row } from '../../src/prose/pdf-rows.ts';
import { wrapsOf } from '../../src/prose/pdf-wraps.ts';

const row = (text: string, end: number, more: Partial<Row> = {}): Row => ({
  ...{ text, size: 10, isBold: false, isItem: false, start: 50, end, gap: 12 },
  ...more,
});

const line = (kind: ProseLine['kind'], text: string): ProseLine => ({
  ...{ kind, depth: 0, text, line: 1, isApart: false },
});

const full = row('A line that is as long as the page is wide, from margin to margin', 550);

/** Whether the second row continues the first one, whose line is of this kind. */
const goesOn = (kind: ProseLine['kind'], above: Row, next: Row): boolean =>
  wrapsOf([full, full, full, full, above, next])(next, above, line(kind, above.text));

describe('wrapsOf', () => {
  it('continues a text whose next word has no room at the right end', () => {
    const above = row('Turns round sites that miss their numbers, and builds the people', 530);
    expect(goesOn('text', above, row('who keep them there.', 200))).toBe(true);
  });

  it('does not continue a title whose next word has room', () => {
    const above = row('MBA in Operations Management, Old Dominion University', 470);
    expect(goesOn('text', above, row('2011 – 2013 | Norfolk, VA', 200))).toBe(false);
  });

  it('continues an item in lower case before its end', () => {
    const above = row('Own the pricing model; its loss ratio fell in the first year', 380);
    expect(goesOn('item', above, row('after launch.', 120))).toBe(true);
  });

  it('does not continue an item with a bold line, or with one further left', () => {
    expect(goesOn('item', full, row('Postdoctoral Fellow', 150, { isBold: true }))).toBe(false);
    const item = row('Supervised doctoral students and the summer school of the faculty', 550, {
      start: 64,
    });
    expect(goesOn('item', item, row('Postdoctoral Fellow', 150))).toBe(false);
  });

  it('does not continue a line with an address', () => {
    const narrow = row('Bryn Mawr, Pennsylvania', 170);
    expect(goesOn('text', narrow, row('noether.example.edu', 150))).toBe(false);
  });

  it.each(['+49 221 123456', '+49 221/123456', '(0221) 123456'])(
    'does not continue a sentence with the phone number %s',
    (number) => {
      const above = row('Turns round sites that miss their numbers, and builds the people', 530);
      expect(goesOn('text', above, row(number, 140))).toBe(false);
    },
  );

  it('does not continue a text with a street', () => {
    const narrow = row('Bryn Mawr, Pennsylvania', 170);
    expect(goesOn('text', narrow, row('101 Merion Avenue', 150))).toBe(false);
  });
});
