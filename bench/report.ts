import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

export const ms = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Shows a row while the measurement goes on; the whole table follows at its end. */
export const showRow = (cells: readonly string[]): void => {
  process.stderr.write(`| ${cells.join(' | ')} |\n`);
};

/** A target with its measured result. */
export const target = (claim: string, isMet: boolean, found: string): string =>
  `- ${isMet ? '✔' : '✘ **missed**:'} ${claim}: ${found}`;

/** The properties of the machine that affect the results. */
export const describeMachine = (browserVersion: string): string =>
  [
    `${String(availableParallelism())} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    `${String(Math.round(totalmem() / 2 ** 30))} GB`,
    `${process.platform} ${release()}`,
    `Node ${process.version}`,
    browserVersion,
    `load before: ${String(loadavg()[0]?.toFixed(1))}`,
    new Date().toISOString().slice(0, 10),
  ].join(', ');

const readme = new URL('README.md', import.meta.url);

/** The rows of the table in the last results of a command, by their first cell. */
export const keptRows = async (command: string): Promise<Map<string, string[]>> => {
  const page = await readFile(readme, 'utf8');
  const results = page.split(`<!-- ${command} -->`)[1]?.split(`<!-- /${command} -->`)[0] ?? '';
  const rows = results
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));
  return new Map(rows.map((cells) => [cells[0] ?? '', cells]));
};

/** Puts the results of a command between its two markers in `README.md`. */
export const keepResults = async (command: string, results: string): Promise<void> => {
  const [start, end] = [`<!-- ${command} -->`, `<!-- /${command} -->`];
  const page = await readFile(readme, 'utf8');
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md does not contain ${start}.`);
  await writeFile(readme, `${before}${start}\n\n${results}\n\n${end}${after}`);
};
