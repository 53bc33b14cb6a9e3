import { withNameFirst } from '../../src/prose/pdf-name.ts';
import type { Row } from '../../src/prose/pdf-rows.ts';

const row = (text: string, size = 10, start = 40): Row => ({
  text,
  size,
  isBold: false,
  isItem: false,
  start,
  end: start + 100,
});

const order = (...rows: Row[]): string[] => withNameFirst(rows).map(({ text }) => text);

describe('withNameFirst', () => {
  it('moves the only text in the largest letters to the front, with its label', () => {
    expect(
      order(
        ...[row('CONTACT'), row('ada@example.org'), row('Ada Lovelace', 20, 200)],
        ...[row('Analyst', 10, 200), row('PROFILE', 12, 200)],
      ),
    ).toEqual(['Ada Lovelace', 'Analyst', 'CONTACT', 'ada@example.org', 'PROFILE']);
  });

  it('moves a name without the section below it', () => {
    expect(order(row('CONTACT'), row('Ada Lovelace', 20, 200), row('Experience', 12, 200))).toEqual(
      ['Ada Lovelace', 'CONTACT', 'Experience'],
    );
  });

  it.each([
    ['a number', '1,200 merchants'],
    ['a section', 'Work Experience'],
    ['one word', 'Engineer'],
  ])('keeps the order of a page whose largest text is %s', (_, text) => {
    expect(order(row('Ada Lovelace'), row(text, 20))).toEqual(['Ada Lovelace', text]);
  });

  it('keeps the order where several texts have the largest letters', () => {
    const rows = [row('Contact'), row('Ada Lovelace', 20), row('Grace Hopper', 20)];
    expect(withNameFirst(rows)).toBe(rows);
  });
});
