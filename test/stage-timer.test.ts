import type { Printer, RenderPage } from '../src/browser/browser.ts';
import { startStageTimer } from '../src/stage-timer.ts';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('startStageTimer', () => {
  it('has only the stages that ran', () => {
    const watch = startStageTimer();
    watch.lap('theme');
    expect(Object.keys(watch.timings())).toEqual(['theme']);
  });

  it('excludes time measured elsewhere from the current stage', () => {
    const watch = startStageTimer();
    watch.add({ parse: 1_000, format: 2_000 });
    watch.add({ format: 500 });
    watch.lap('compose');
    const { parse, format, compose = 0 } = watch.timings();
    expect([parse, format]).toEqual([1_000, 2_500]);
    expect(compose).toBeLessThan(0);
  });

  it('separates waiting and printing from the surrounding stage', async () => {
    const page: RenderPage = {
      load: () => Promise.resolve(),
      print: () => Promise.resolve(new Uint8Array()),
      capture: () => Promise.resolve(new Uint8Array()),
      evaluate: () => Promise.reject(new Error('not here')),
    };
    const printer: Printer = {
      withPage: async (work) => {
        await sleep(20);
        return work(page);
      },
    };
    const watch = startStageTimer();
    const result = await watch.timed(printer).withPage(async () => {
      await sleep(40);
      return 'printed';
    });
    watch.lap('format');
    const { wait = 0, print = 0, format = Infinity } = watch.timings();
    expect(result).toBe('printed');
    // Compares only the order: the duration of a sleep depends on the machine.
    expect([wait > format, print > format, wait > 0]).toEqual([true, true, true]);
  });
});
