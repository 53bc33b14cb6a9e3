import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { processTree, proportionalMemory } from '../src/browser/process/process-tree.ts';
import { atOnce, median } from './measure.ts';
import { table, target } from './report.ts';
import { post, readSeed, startService } from './subjects.ts';

const documents = 5_000;
const step = 100;
const settled = 500;

/** Measures memory of Node and Chromium over thousands of documents, and leftover resources. */
export const measureMemory = async (): Promise<string> => {
  const foldersBefore = await readdir(tmpdir());
  const service = await startService();
  const text = await readSeed();
  const samples: { megabytes: number; processes: number }[] = [];
  const sample = async (): Promise<void> => {
    // Node and all its descendants.
    const bytes = (await proportionalMemory(service.pid)) ?? NaN;
    const { length } = await processTree(service.pid);
    samples.push({ megabytes: bytes / 2 ** 20, processes: length });
  };
  while (samples.length * step < documents) {
    let left = step;
    await atOnce(4, async () => {
      if (left-- <= 0) return false;
      await post(service.url, text);
      return true;
    });
    await sample();
  }
  const processes = await processTree(service.pid);
  await service.stop();

  const part = (from: number) => samples.slice(from / step, (from + settled) / step);
  const medianMb = (from: number): number => median(part(from).map(({ megabytes }) => megabytes));
  const growth = trendOf(samples.slice(settled / step).map(({ megabytes }) => megabytes));
  const processesLeft = processes.filter(isRunning).length;
  const leaks = service.told.filter((line) => line.includes('MaxListenersExceededWarning')).length;
  const foldersLeft = (await readdir(tmpdir())).filter(
    (name) => name.startsWith('vitae-browser') && !foldersBefore.includes(name),
  ).length;
  return [
    `PSS of the service, Node and Chromium together, median of a sample every ${String(step)} documents; four documents at a time:`,
    table(
      ['documents', 'MB', 'processes'],
      Array.from({ length: documents / settled }, (_, index) => index * settled).map((from) => [
        `${String(from + 1)}–${String(from + settled)}`,
        medianMb(from).toFixed(0),
        String(median(part(from).map(({ processes }) => processes))),
      ]),
    ),
    [
      target(
        'growth after the first 500 (trend of all samples) < 5 %',
        growth < 0.05,
        `${(growth * 100).toFixed(1)} %`,
      ),
      target('no process left', processesLeft === 0, String(processesLeft)),
      target('no temporary folder left', foldersLeft === 0, String(foldersLeft)),
      target('no emitter with ever more listeners', leaks === 0, String(leaks)),
    ].join('\n'),
  ].join('\n\n');
};

/** The rise of a regression line from first to last value, as a share of the mean. */
const trendOf = (values: readonly number[]): number => {
  const meanOf = (all: readonly number[]): number =>
    all.reduce((sum, value) => sum + value, 0) / all.length;
  const middle = (values.length - 1) / 2;
  const mean = meanOf(values);
  const covariance = meanOf(values.map((value, index) => (index - middle) * (value - mean)));
  const variance = meanOf(values.map((_, index) => (index - middle) ** 2));
  return ((covariance / variance) * (values.length - 1)) / mean;
};

/** A zombie process has an empty command line. */
const isRunning = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};
