import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { S3Client, CreateBucketCommand } from '@aws-sdk/client-s3';
import { isInstalled } from '../../scripts/verify/installed.ts';

/** A new empty folder, and its removal. */
export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'vitae-storage-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A free port below those that the system gives to others, so that a server can end and begin again on it. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
};

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** A real S3 server with the bucket `documents`. */
const startS3Server = async () => {
  const port = await freePort();
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
  });
  for (let tries = 0; ; tries++) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: 'documents' }));
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(200);
    }
  }
  client.destroy();
  return {
    environment: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
};

/**
 * Tests with a real S3 server, skipped where it is not installed: `pip install 'moto[server]'`.
 * @param define the tests; `environment` gives the settings of the server, while a test runs
 */
export const describeWithS3 = (
  title: string,
  define: (environment: () => Record<string, string>) => void,
): void => {
  const name = `${title} (needs moto_server, skipped where it is not installed)`;
  (isInstalled('moto_server', '--help') ? describe : describe.skip)(name, () => {
    let server: Awaited<ReturnType<typeof startS3Server>>;
    beforeAll(async () => {
      server = await startS3Server();
    }, 60_000);
    afterAll(() => server.stop());
    define(() => server.environment);
  });
};
