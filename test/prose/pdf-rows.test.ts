import type { Span } from '../../src/check/ats/join-spans.ts';
import { readRows } from '../../src/prose/pdf-rows.ts';

const span = (text: string, x: number, y: number): Span => ({
  ...{ text, page: 1, x, y, width: text.length * 5, size: 10, isBold: false },
});

const textsOf = (...spans: readonly Span[]): string[] =>
  readRows(spans, []).map(({ text }) => text);

describe('readRows', () => {
  it('puts dates that are painted before all texts on the lines beside them', () => {
    const rows = textsOf(
      ...[span('2019 – 2021', 400, 600), span('2015 – 2018', 400, 560)],
      ...[span('Ada Lovelace', 50, 700), span('Engineer, Acme', 50, 600)],
      ...[span('Built it.', 50, 580), span('Clerk, Beta', 50, 560)],
    );
    expect(rows).toEqual([
      'Ada Lovelace',
      'Engineer, Acme\t2019 – 2021',
      'Built it.',
      'Clerk, Beta\t2015 – 2018',
    ]);
  });

  it('joins the lines of a period in a narrow column, and puts it before the text beside it', () => {
    const rows = textsOf(
      ...[span('June 2024 – August', 50, 600), span('2024', 50, 588)],
      ...[span('Acme, Berlin', 145, 600), span('Engineer', 145, 588)],
    );
    expect(rows).toEqual(['June 2024 – August 2024\tAcme, Berlin', 'Engineer']);
  });

  it('leaves dates below the text of their column, beside a text of another column', () => {
    const left = ['Education', 'BSc, London', '2008 – 2012', 'BA, Oslo', '2004 – 2008'];
    const right = ['Contact', 'Oxford Road 1', 'London', 'ada@example.org', 'English'];
    const column = (texts: readonly string[], x: number): Span[] =>
      texts.map((text, index) => span(text, x, 600 - 12 * index));
    expect(textsOf(...column(left, 50), ...column(right, 400))).toEqual([...left, ...right]);
  });

  it('leaves two periods in two lines as they are', () => {
    const rows = textsOf(span('2019 – 2021', 50, 600), span('2018', 50, 588));
    expect(rows).toEqual(['2019 – 2021', '2018']);
  });

  it('takes a small shape before a line for its bullet, not one at the height of another line', () => {
    const spans = [span('Built it.', 60, 600), span('Ran it.', 60, 585)];
    const rows = readRows(spans, [{ x: 52, y: 603, height: 3 }]);
    expect(rows.map(({ isItem }) => isItem)).toEqual([true, false]);
  });
});
