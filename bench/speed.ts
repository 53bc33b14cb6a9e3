import { measureCold, names as cold } from './cold.ts';
import { best, median, quantile, ratioOf, type Samples } from './measure.ts';
import { ms, table, target, times } from './report.ts';
import { readSeed } from './subjects.ts';
import { measureStages, measureThroughput, names as warm } from './warm.ts';

/** One table with all comparisons of one run. */
export const measureSpeed = async (): Promise<string> => {
  const stages = await measureStages(await readSeed(), 60);
  const load = await measureThroughput();
  const { samples: starts, notes } = await measureCold();

  const named = (all: readonly Samples[], name: string): Samples | undefined =>
    all.find((one) => one.name === name);
  const bareStage = named(stages, warm.bare)!;
  const bareLoad = best(load, 'bare Chromium');
  const bareStart = named(starts, cold.bare)!;
  const row = (one: Samples, perSecond: string, bare: Samples): string[] => [
    one.name,
    `${ms(median(one.durations))} (${ms(quantile(one.durations, 0.95))})`,
    perSecond,
    times(ratioOf(one, bare)),
  ];

  const browserPart = ratioOf(named(stages, warm.browser)!, bareStage);
  const htmlMs = median(named(stages, warm.html)!.durations);
  const engine = best(load, 'unfinished');
  const ofBare = ratioOf(engine, bareLoad);
  const ofPages = ratioOf(engine, best(load, 'new page'));
  const ofBrowsers = ratioOf(engine, best(load, 'new browser'));
  const finished = ratioOf(best(load, 'ours over HTTP**'), bareLoad);
  const ours = named(starts, cold.ours)!;
  const ofScript = ratioOf(ours, bareStart);
  const resumed = named(starts, cold.resumed);
  const ofResumed = resumed ? ratioOf(resumed, ours) : NaN;
  return [
    table(
      ['', 'median (p95), ms', 'documents/s', 'ratio'],
      [
        ['_warm, one at a time; ratio: time, to bare_', '', '', ''],
        ...stages.map((one) => row(one, '', bareStage)),
        ['_warm, as many as it can; ratio: documents/s, to bare at its best_', '', '', ''],
        ...load.map((one) => row(one, median(one.rounds).toFixed(1), bareLoad)),
        ['_cold, a process each; ratio: time, to the bare script_', '', '', ''],
        ...starts.map((one) => row(one, '', bareStart)),
      ],
    ),
    [
      target('browser part ≤ 1.15 × bare', browserPart <= 1.15, times(browserPart)),
      target('text → HTML ≤ 4 ms', htmlMs <= 4, `${ms(htmlMs)} ms`),
      target('over HTTP, unfinished ≥ 0.9 × bare', ofBare >= 0.9, times(ofBare)),
      target('… ≥ 3 × a page per document', ofPages >= 3, times(ofPages)),
      target('… ≥ 6 × a browser per document', ofBrowsers >= 6, times(ofBrowsers)),
      target('over HTTP, finished ≥ 0.75 × bare', finished >= 0.75, times(finished)),
      target('cold CLI ≤ 1.25 × a bare Node script', ofScript <= 1.25, times(ofScript)),
      target('cold CLI ≥ 3 × faster than `resumed`', ofResumed >= 3, times(ofResumed)),
    ].join('\n'),
    notes.join('\n'),
  ].join('\n\n');
};
