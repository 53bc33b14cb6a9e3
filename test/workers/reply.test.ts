import { transferListOf } from '../../src/workers/reply.ts';

describe('transferListOf', () => {
  it('names the memory of bytes once, also that of members', () => {
    const bytes = new Uint8Array(4);
    expect(transferListOf({ ok: true, output: bytes })).toEqual([bytes.buffer]);
    expect(transferListOf({ ok: true, output: { one: bytes, two: bytes } })).toEqual([
      bytes.buffer,
    ]);
  });

  it('leaves out memory that other bytes use too', () => {
    const part = new Uint8Array(8).subarray(2, 4);
    expect(transferListOf({ ok: true, output: { part } })).toEqual([]);
  });
});
