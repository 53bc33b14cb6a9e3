import pLimit, { type LimitFunction } from 'p-limit';

export type RunExclusive = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Runs work alone: it first takes every slot of the limit. */
export const createExclusive = (turn: LimitFunction): RunExclusive => {
  const one = pLimit(1);
  return (work) =>
    one(async () => {
      let release = (): void => undefined;
      const ended = new Promise<void>((resolve) => (release = resolve));
      const slots = Array.from({ length: turn.concurrency }, () => {
        return new Promise<void>((taken) => {
          void turn(() => {
            taken();
            return ended;
          });
        });
      });
      await Promise.all(slots);
      try {
        return await work();
      } finally {
        release();
      }
    });
};
