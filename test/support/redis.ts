import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { isInstalled } from '../../scripts/verify/installed.ts';
import { freePort, temporaryFolder } from './storage.ts';

/** Whether the Redis server of the tests is installed: Debian's `redis-server`. */
export const hasRedis = (): boolean => isInstalled('redis-server', '--version');

/** A real Redis with an append-only file, which can end and begin again on the same port. */
export const startRedis = async () => {
  const folder = temporaryFolder();
  const port = await freePort();
  const url = `redis://127.0.0.1:${String(port)}`;
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const options = ['--port', String(port), '--dir', folder.path, '--save', ''];
    server = spawn('redis-server', [...options, '--appendonly', 'yes'], { stdio: 'ignore' });
    const client = new Redis(url, { maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.ping();
    client.disconnect();
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  await start();
  return {
    url,
    start,
    stop,
    remove: async () => {
      await stop('SIGKILL');
      folder.remove();
    },
  };
};
