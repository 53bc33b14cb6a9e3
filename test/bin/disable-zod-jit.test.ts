import { config } from 'zod';

describe('the command line', () => {
  it('does not compile the schemas that it makes', async () => {
    await import('../../src/bin/disable-zod-jit.ts');
    expect(config().jitless).toBe(true);
  });
});
