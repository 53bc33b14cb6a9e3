import { availableParallelism } from 'node:os';
import { createBatchRenderer, readWorkerSettings } from '../../src/bin/pooled-renderer.ts';

describe('createBatchRenderer', () => {
  const limitWith = async (environment: Readonly<Record<string, string>>) => {
    const renderer = createBatchRenderer({}, readWorkerSettings(environment));
    const { workers } = renderer.status();
    await renderer.close();
    return workers?.limit;
  };

  it('has a worker for each core, and at least two', async () => {
    expect(await limitWith({})).toBe(Math.max(2, availableParallelism()));
  });

  it('has as many workers as the settings say', async () => {
    expect(await limitWith({ VITAE_WORKERS: '3' })).toBe(3);
  });
});
