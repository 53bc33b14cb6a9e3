import pLimit, { type LimitFunction } from 'p-limit';

export type RunAlone = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Runs work while no other work of a limiter runs: it first takes every place of the limiter. */
export const createRunAlone = (limiter: LimitFunction): RunAlone => {
  const one = pLimit(1);
  return (work) =>
    one(async () => {
      let release = (): void => undefined;
      const ended = new Promise<void>((resolve) => (release = resolve));
      const places = Array.from({ length: limiter.concurrency }, () => {
        return new Promise<void>((taken) => {
          void limiter(() => {
            taken();
            return ended;
          });
        });
      });
      await Promise.all(places);
      try {
        return await work();
      } finally {
        release();
      }
    });
};
