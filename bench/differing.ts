import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer } from '../src/render.ts';
import { openBareChromium, type BareChromium } from './bare.ts';
import { batchRate, rateOf, ratesOf, writeLines, type Rated } from './batch.ts';
import { measureColdStarts, measureDocx } from './differing-word.ts';
import { resumeAt } from './generate-resumes.ts';
import { median, ratioOf, takeTurns } from './measure.ts';
import { ms, showRow, table, target, times } from './report.ts';
import { htmlOf, pagesOf, pdfOptions, post, startService } from './subjects.ts';

const documents = Number(process.env['DIFFERING_DOCUMENTS'] ?? 200);
const rounds = Number(process.env['DIFFERING_ROUNDS'] ?? 3);

/** Vitae beside bare tools where no two documents are the same, in parts of less than nine minutes. */
export const differingParts = [
  ['differing warm', () => inFolder(measureRates)],
  ['differing pages', () => measurePages()],
  ['differing docx', () => measureDocx(documents)],
  ['differing cold', () => inFolder(measureColdStarts)],
] as const satisfies readonly (readonly [string, () => Promise<string>])[];

const inFolder = async (measure: (folder: string) => Promise<string>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vitae-bench-'));
  try {
    return await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const measureRates = async (folder: string): Promise<string> => {
  const texts = Array.from({ length: documents }, (_, index) => resumeAt(index));
  const lines = join(folder, 'people.jsonl');
  await writeLines(lines, documents, (index) => texts[index] ?? '');
  const renderer = createRenderer();
  const pages: string[] = [];
  for (const text of texts) pages.push(await htmlOf(renderer, text));
  await renderer.close();
  const stays = await openBareChromium(4);
  const service = await startService();
  const printed = pagesOf((await stays.pages[0]?.(pages[0] ?? '')) ?? new Uint8Array());
  const rateOn = ({ pages: open }: BareChromium): Promise<number> =>
    rateOf(documents, open.length, (at, client) => open[client]?.(pages[at] ?? ''));
  /** A new browser whose pages have printed one document each. */
  const anew = (count: number) => async () => {
    const bare = await openBareChromium(count);
    await Promise.all(bare.pages.map((print) => print(pages[0] ?? '')));
    const rate = await rateOn(bare);
    await bare.close();
    return rate;
  };
  const counts = [1, 2, 3, 4];
  const bares = counts.map(
    (count) => [`**bare Chromium**, new, ${String(count)} warm pages`, anew(count)] as const,
  );
  const over = (count: number) => () =>
    rateOf(documents, count, (at) => post(service.url, texts[at] ?? ''));
  const variants: readonly Rated[] = [
    ...bares,
    ['**ours over HTTP**, 4 at a time', over(4)],
    ['**ours over HTTP**, 8 at a time', over(8)],
    ['**ours**, `render batch`', () => batchRate(lines, documents, join(folder, 'out/'))],
    ['**bare Chromium** that stays open, 4 warm pages', () => rateOn(stays)],
  ];
  const rates = await ratesOf(variants, rounds);
  await stays.close();
  await service.stop();
  const best = (from: number, to: number): number[] =>
    Array.from({ length: rounds }, (_, round) =>
      Math.max(...rates.slice(from, to).map((each) => each[round] ?? 0)),
    );
  const ratio = (some: readonly number[], others: readonly number[]): number =>
    median(some.map((value, round) => value / (others[round] ?? NaN)));
  const [bareBest, httpBest, batch, stayed] = [best(0, 4), best(4, 6), best(6, 7), best(7, 8)];
  return [
    `${String(documents)} résumés of ${String(printed)} pages, ${String(rounds)} rounds; ratios to bare Chromium at its best number of pages in the same round:`,
    table(
      ['', 'documents/s', 'to bare'],
      variants.map(([name], at) => [
        name,
        median(rates[at] ?? []).toFixed(1),
        times(ratio(rates[at] ?? [], bareBest)),
      ]),
    ),
    [
      target('HTTP ≥ 1.0 × bare', ratio(httpBest, bareBest) >= 1, times(ratio(httpBest, bareBest))),
      `HTTP to bare Chromium that stays open, in the last round: ${times(ratio(httpBest.slice(-1), stayed.slice(-1)))}`,
      target('batch ≥ 0.95 × HTTP', ratio(batch, httpBest) >= 0.95, times(ratio(batch, httpBest))),
    ].join('\n'),
  ].join('\n\n');
};

/** One document at a time, each different, by number of pages. */
const measurePages = async (): Promise<string> => {
  const renderer = createRenderer();
  const bare = await openBareChromium(1);
  const [print] = bare.pages;
  if (!print) throw new TypeError('There is no page.');
  const pagesWith = async (jobs: number): Promise<number> =>
    pagesOf(await print(await htmlOf(renderer, resumeAt(0, jobs))));
  const jobsPerPage = 60 / (await pagesWith(60));
  const rows: string[][] = [];
  const ratios: number[] = [];
  for (const wanted of [1, 2, 5, 20, 50]) {
    const jobs = Math.max(1, Math.floor((wanted - 0.5) * jobsPerPage));
    const count = Math.max(6, Math.floor(60 / wanted));
    const texts = Array.from({ length: count }, (_, index) => resumeAt(1_000 + index, jobs));
    const html: string[] = [];
    for (const text of texts) html.push(await htmlOf(renderer, text));
    const next = (): (() => number) => {
      let at = 0;
      return () => at++ % count;
    };
    const [ofBare, ofOurs] = [next(), next()];
    const [bareOne, ours] = await takeTurns(
      [
        { name: 'bare', run: () => print(html[ofBare()] ?? '') },
        { name: 'ours', run: () => renderer.render(texts[ofOurs()] ?? '', pdfOptions) },
      ],
      { rounds: count, warmup: Math.max(3, Math.floor(count / 2)) },
    );
    if (!bareOne || !ours) throw new TypeError('Nothing was measured.');
    const ratio = ratioOf(ours, bareOne);
    ratios.push(ratio);
    const row = [
      String(await pagesWith(jobs)),
      ms(median(bareOne.durations)),
      ms(median(ours.durations)),
      times(ratio),
    ];
    rows.push(row);
    showRow(row);
  }
  await Promise.all([bare.close(), renderer.close()]);
  const [, two = NaN, , ...long] = ratios;
  return [
    'One at a time in a warm process, by number of pages:',
    table(['pages', '**bare Chromium**, one warm page, ms', '**ours**, whole, ms', 'ratio'], rows),
    [
      target('two pages ≤ 1.2 × bare', two <= 1.2, times(two)),
      target('20 and 50 pages ≤ 1.4 × bare', Math.max(...long) <= 1.4, times(Math.max(...long))),
    ].join('\n'),
  ].join('\n\n');
};
