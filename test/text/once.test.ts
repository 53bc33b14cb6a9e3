import { once } from '../../src/text/once.ts';

describe('once', () => {
  it('calls the function at the first call only, whatever it returns', () => {
    let calls = 0;
    const count = once(() => void (calls += 1));
    expect([count(), count(), calls]).toEqual([undefined, undefined, 1]);
  });

  it('repeats a call that threw', () => {
    let calls = 0;
    const second = once(() => {
      calls += 1;
      if (calls === 1) throw new Error('first call');
      return calls;
    });
    expect(second).toThrow('first call');
    expect([second(), second()]).toEqual([2, 2]);
  });
});
