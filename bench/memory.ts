import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { memoryOf, processTree } from '../src/browser/process-tree.ts';
import { createRenderer } from '../src/render.ts';
import { atOnce, median } from './measure.ts';
import { table, target } from './report.ts';
import { pdfOptions, readSeed } from './subjects.ts';

const documents = 5_000;
const step = 100;
const settled = 500;

/** Memory of Node and Chromium over thousands of documents, and whatever else could be left behind. */
export const measureMemory = async (): Promise<string> => {
  let leaks = 0;
  process.on('warning', ({ name }) => {
    if (name === 'MaxListenersExceededWarning') leaks += 1;
  });
  const foldersBefore = await readdir(tmpdir());
  const renderer = createRenderer();
  const text = await readSeed();
  const samples: { megabytes: number; processes: number }[] = [];
  const sample = async (): Promise<void> => {
    // The whole tree below this process, itself included.
    const bytes = (await memoryOf(process.pid)) ?? NaN;
    const { length } = await processTree(process.pid);
    samples.push({ megabytes: bytes / 2 ** 20, processes: length });
  };
  while (samples.length * step < documents) {
    let left = step;
    await atOnce(4, async () => {
      if (left-- <= 0) return false;
      await renderer.render(text, pdfOptions);
      return true;
    });
    await sample();
  }
  await renderer.close();
  await sample();

  const part = (from: number) => samples.slice(from / step, (from + settled) / step);
  const medianMb = (from: number): number => median(part(from).map(({ megabytes }) => megabytes));
  const growth = medianMb(documents - settled) / medianMb(settled) - 1;
  const processesLeft = samples.at(-1)!.processes - 1;
  const foldersLeft = (await readdir(tmpdir())).filter(
    (name) => name.startsWith('vitae-browser') && !foldersBefore.includes(name),
  ).length;
  return [
    `PSS of Node and Chromium together, median of a sample every ${String(step)} documents; four documents at a time:`,
    table(
      ['documents', 'MB', 'processes'],
      Array.from({ length: documents / settled }, (_, index) => index * settled).map((from) => [
        `${String(from + 1)}–${String(from + settled)}`,
        medianMb(from).toFixed(0),
        String(median(part(from).map(({ processes }) => processes))),
      ]),
    ),
    [
      target('growth after the first 500 < 5 %', growth < 0.05, `${(growth * 100).toFixed(1)} %`),
      target('no process left', processesLeft === 0, String(processesLeft)),
      target('no temporary folder left', foldersLeft === 0, String(foldersLeft)),
      target('no emitter with ever more listeners', leaks === 0, String(leaks)),
    ].join('\n'),
  ].join('\n\n');
};
