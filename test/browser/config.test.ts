import { availableParallelism } from 'node:os';
import { settle } from '../../src/browser/config.ts';

describe('settle', () => {
  it('defaults to one page more than there are cores', () => {
    expect(settle({}).pages).toBe(availableParallelism() + 1);
  });

  it('keeps the given values', () => {
    const given = { pages: 2, queue: 5, deadlineMs: 1_000, documentsPerPage: 10, memoryBytes: 1 };
    expect(settle({ ...given, executablePath: '/opt/shell', sandbox: 'off' })).toMatchObject(given);
  });

  it('refuses an unknown sandbox mode', () => {
    process.env['VITAE_SANDBOX'] = 'perhaps';
    expect(() => settle({})).toThrow(
      'VITAE_SANDBOX is "perhaps"; allowed are auto, required, off.',
    );
    delete process.env['VITAE_SANDBOX'];
  });
});
