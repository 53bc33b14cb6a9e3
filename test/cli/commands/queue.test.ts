import { writeDeadLetter } from '../../../src/jobs/job-store.ts';
import { openFolder } from '../../../src/storage/folder-storage.ts';
import { startRedis } from '../../support/redis.ts';
import { inFolder, runIn } from '../../support/terminal.ts';
import { itWithRedis } from '../../support/with-redis.ts';

describe('render queue', () => {
  it('lists the documents that were given up', () =>
    inFolder(async (folder) => {
      const place = { job: '5f0c6ab13d8e47929b1e60f2d4a7c835', client: 'ada', index: 3 };
      const letter = { ...place, input: 'line 3', code: 'timeout', reason: 'late', time: 'now' };
      await writeDeadLetter(openFolder(folder), letter);
      const env = { VITAE_STORAGE: folder };
      const { stdout, exitCode } = await runIn({ folder, env }, 'queue', 'dead');
      expect({ exitCode, letter: JSON.parse(stdout) }).toEqual({ exitCode: 0, letter });
    }));

  it('refuses an unknown action, and a queue without an address', () =>
    inFolder(async (folder) => {
      expect((await runIn({ folder }, 'queue', 'stop')).stderr).toContain('status, pause');
      expect((await runIn({ folder }, 'queue')).stderr).toContain('VITAE_REDIS_URL');
    }));

  itWithRedis('pauses and resumes the queue (needs redis-server)', () =>
    inFolder(async (folder) => {
      const redis = await startRedis();
      const env = { VITAE_REDIS_URL: redis.url };
      for (const [action, isPaused] of [
        ['pause', true],
        ['status', true],
        ['resume', false],
      ] as const) {
        const { stdout } = await runIn({ folder, env }, 'queue', action);
        expect(JSON.parse(stdout)).toMatchObject({ queued: 0, queue: { isUp: true, isPaused } });
      }
      await redis.remove();
    }),
  );
});
