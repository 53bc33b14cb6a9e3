import { availableParallelism } from 'node:os';
import { settle } from '../../src/browser/config.ts';

describe('settle', () => {
  it('prints on one page more than there are cores', () => {
    expect(settle({}).pages).toBe(availableParallelism() + 1);
  });

  it('keeps what is given', () => {
    const given = { pages: 2, queue: 5, deadlineMs: 1_000, documentsPerPage: 10, memoryBytes: 1 };
    expect(settle({ ...given, executablePath: '/opt/shell', sandbox: 'off' })).toMatchObject(given);
  });

  it('refuses a sandbox mode it does not know', () => {
    process.env['VITAE_SANDBOX'] = 'perhaps';
    expect(() => settle({})).toThrow('VITAE_SANDBOX is "perhaps"; it can be auto, required, off.');
    delete process.env['VITAE_SANDBOX'];
  });
});
