import type { Printer, RenderPage } from '../src/browser/browser.ts';
import { startStageTimer } from '../src/stage-timer.ts';

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
    let time = 0;
    const printer: Printer = {
      withPage: (work) => {
        time += 20;
        return work(page);
      },
    };
    const watch = startStageTimer(() => time);
    const result = await watch.timed(printer).withPage(() => {
      time += 40;
      return Promise.resolve('printed');
    });
    time += 5;
    watch.lap('format');
    expect(result).toBe('printed');
    expect(watch.timings()).toEqual({ wait: 20, print: 40, format: 5 });
  });
});
