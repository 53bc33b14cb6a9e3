import { ownTurn } from '../src/own-turn.ts';

describe('ownTurn', () => {
  it('gives each of several callers a turn of the event loop of its own, in their order', async () => {
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const taken = await Promise.all(Array.from({ length: 4 }, () => ownTurn().then(() => turns)));
    isOver = true;
    expect(new Set(taken).size).toBe(4);
    expect(taken).toEqual([...taken].sort((one, other) => one - other));
  });
});
