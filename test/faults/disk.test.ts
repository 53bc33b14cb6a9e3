import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linesOf, runScript } from '../support/processes.ts';

const script = new URL('./full-disk-process.ts', import.meta.url);

/** A disk of one mebibyte where mounting is allowed, otherwise an unwritable folder. */
const withFullDisk = async (run: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitae-disk-'));
  let mounted = false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder], { stdio: 'ignore' });
    mounted = true;
  } catch {
    await chmod(folder, 0o555);
  }
  try {
    await run(folder);
  } finally {
    if (mounted) execFileSync('umount', [folder]);
    await rm(folder, { recursive: true });
  }
};

describe('a full disk', () => {
  it('is named in the error, and printing works again once there is space', () =>
    withFullDisk(async (folder) => {
      const report: unknown = JSON.parse(await linesOf(runScript(script, [folder])));
      expect(report).toEqual({
        code: 'browser_unavailable',
        message: expect.stringContaining(
          `Set TMPDIR to a folder that is writable and has free space`,
        ),
        left: [],
        printedLater: true,
      });
    }));
});
