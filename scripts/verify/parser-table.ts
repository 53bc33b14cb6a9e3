import { readFileSync, writeFileSync } from 'node:fs';

/** Scores of a theme, from 0 to 1. */
export interface ThemeScores {
  readonly theme: string;
  readonly openResume: number;
  readonly offlineCv: number;
  /** Share of dates that stay with their job, mean of all extractors and of pdfminer.six alone. */
  readonly dates: number;
  readonly pdfminer: number;
}

/** Least score of a theme, also of one with two columns. */
export const parserBars = { openResume: 0.9, offlineCv: 0.93, dates: 0.92 } as const;

const file = new URL('../../docs/parsers.md', import.meta.url);
const table = /(<!-- parsers -->\n)[\s\S]*?(\n<!-- \/parsers -->)/;

const score = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${Math.round(value * 100)} %`;

export const writeParserTable = (rows: readonly ThemeScores[]): void => {
  const lines = rows.map(({ theme, openResume, offlineCv, dates, pdfminer }) => {
    const cells = [score(openResume), score(offlineCv), percent(dates), percent(pdfminer)];
    return `| \`${theme}\` | ${cells.join(' | ')} |`;
  });
  const head = [
    '| theme | OpenResume | OfflineCV | dates with their job | in pdfminer.six alone |',
    '| --- | --- | --- | --- | --- |',
  ];
  const text = readFileSync(file, 'utf8');
  const written = ['', ...head, ...lines, ''].join('\n');
  writeFileSync(
    file,
    text.replace(table, (_, start: string, end: string) => start + written + end),
  );
};

/** The scores of both parsers and the share of dates in the table, by theme. */
export const readParserTable = (): ReadonlyMap<string, readonly [number, number, number]> => {
  const [, , ...rows] = (table.exec(readFileSync(file, 'utf8'))?.[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return new Map(
    rows.map((row) => {
      const [, theme = '', openResume, offlineCv, dates = ''] = row
        .split('|')
        .map((cell) => cell.trim());
      const scores = [Number(openResume), Number(offlineCv), parseInt(dates, 10) / 100] as const;
      return [theme.replaceAll('`', ''), scores];
    }),
  );
};
