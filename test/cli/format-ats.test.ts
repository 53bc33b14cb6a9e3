import { formatAts } from '../../src/cli/format-ats.ts';

const report = {
  score: 0.75,
  fields: [
    { field: 'name', score: 1, values: [{ expected: 'Ada', found: 'Ada', score: 1 }] },
    {
      field: 'employers',
      score: 0.5,
      values: [
        { expected: 'A'.repeat(90), found: `${'A'.repeat(90)}, Cook`, score: 0.5 },
        { expected: 'Bolt', found: 'Bolt', score: 1 },
        { expected: '会社'.repeat(30), score: 0 },
      ],
    },
  ],
} as const;

const widthOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);

describe('formatAts', () => {
  it('shows each field with its score, and the values that differ', () => {
    const lines = formatAts(report).trimEnd().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'read as a parser does: 75 of 100',
      'field      score  résumé                          found',
      'name         100  Ada                             Ada',
      'employers     50  3 values                        1 of 3 found',
    ]);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatch(/^ {18}会社\S+… {1,3}–$/u);
  });

  it('fits into 80 columns, with wide characters too', () => {
    const widths = formatAts(report).split('\n').map(widthOf);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });

  it('does not pass control characters to the terminal', () => {
    const values = [{ expected: 'A\u001b[31mda', score: 0 }];
    expect(formatAts({ score: 0, fields: [{ field: 'name', score: 0, values }] })).not.toContain(
      '\u001b',
    );
  });
});
