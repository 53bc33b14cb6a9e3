import { createRenderer } from '../src/render.ts';
import { openBareChromium } from './bare.ts';
import { median, ratioOf } from './measure.ts';
import { ms, table, times } from './report.ts';
import { htmlOf, pagesOf, readSeed } from './subjects.ts';
import { measureStages, names } from './warm.ts';

/** Measures the cost of a document by its number of pages, stage by stage. */
export const measureSize = async (): Promise<string> => {
  const renderer = createRenderer();
  const chromium = await openBareChromium(1);
  const seed: { work: readonly { name: string }[] } = JSON.parse(await readSeed());
  // Distinct employers, because repeated ones are printed only once.
  const jobOf = (index: number): unknown => {
    const job = seed.work[index % seed.work.length];
    return { ...job, name: `${job?.name ?? ''} ${String(index + 1)}` };
  };
  const resumeOf = (jobs: number): string =>
    JSON.stringify({
      basics: { name: 'Robin Example' },
      work: Array.from({ length: jobs }, (_, index) => jobOf(index)),
    });
  const pagesWith = async (jobs: number): Promise<number> =>
    pagesOf(await chromium.pages[0]!(await htmlOf(renderer, resumeOf(jobs))));
  const rows: string[][] = [];
  const jobsPerPage = 100 / (await pagesWith(100));
  for (const wanted of [1, 2, 5, 10, 20, 50]) {
    const jobs = Math.max(1, Math.floor((wanted - 0.5) * jobsPerPage));
    const pages = await pagesWith(jobs);
    const samples = await measureStages(resumeOf(jobs), 15);
    const [bare, whole] = [samples[0], samples.at(-1)];
    rows.push([
      String(pages),
      ...samples.map((one) => ms(median(one.durations))),
      ms(median(whole!.durations) / pages),
      times(ratioOf(whole!, bare!)),
    ]);
  }
  await chromium.close();
  return table(['pages', ...Object.values(names), 'whole, per page', 'whole : bare'], rows);
};
