import { coalesce } from '../src/coalesce.ts';

/** Work whose runs end one by one by `end`. */
const slowWork = () => {
  const ends: (() => void)[] = [];
  let begun = 0;
  return {
    begun: () => begun,
    end: () => ends.shift()?.(),
    work: () => {
      begun += 1;
      return new Promise<void>((resolve) => ends.push(resolve));
    },
  };
};

describe('coalesce', () => {
  it('makes several calls during a run one run after it', async () => {
    const { begun, end, work } = slowWork();
    const { run, current } = coalesce(work);
    const first = run();
    const others = [run(), run(), run()];
    expect({ begun: begun(), current: current() }).toEqual({ begun: 1, current: first });
    end();
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun()).toBe(2);
    end();
    await Promise.all(others);
    expect({ begun: begun(), current: current() }).toEqual({ begun: 2, current: undefined });
  });

  it('is settled after the run that waits', async () => {
    const { begun, end, work } = slowWork();
    const { run, settled } = coalesce(work);
    void run();
    const ended = settled().then(() => begun());
    void run();
    end();
    await new Promise((resolve) => setImmediate(resolve));
    end();
    expect(await ended).toBe(2);
  });
});
