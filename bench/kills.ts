import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { processTree } from '../src/browser/process/process-tree.ts';
import { atOnce, median, quantile, timeOf } from './measure.ts';
import { ms, target } from './report.ts';
import { post, readSeed, startService } from './subjects.ts';

const requests = 1_000;
const concurrency = 8;
const killEveryMs = 2_000;

/** Kills the browser repeatedly under load and compares all documents. */
export const measureKills = async (): Promise<string> => {
  const service = await startService();
  const text = await readSeed();
  const undisturbed = digest(await post(service.url, text));
  let kills = 0;
  const killer = setInterval(() => {
    void killBrowsers(service.pid).then((killed) => (kills += killed));
  }, killEveryMs);
  const durations: number[] = [];
  const failures: string[] = [];
  let begun = 0;
  let correct = 0;
  const request = async (): Promise<void> => {
    try {
      if (digest(await post(service.url, text)) === undisturbed) correct += 1;
    } catch (error) {
      failures.push(String(error).slice(0, 300));
    }
  };
  const tookMs = await timeOf(() =>
    atOnce(concurrency, async () => {
      if (begun++ >= requests) return false;
      durations.push(await timeOf(request));
      return true;
    }),
  );
  clearInterval(killer);
  await service.stop();
  const different = requests - correct - failures.length;
  return [
    `${String(requests)} requests, ${String(concurrency)} at a time, in ${(tookMs / 1_000).toFixed(0)} s. Browsers killed: ${String(kills)}.`,
    `Median ${ms(median(durations))} ms, p95 ${ms(quantile(durations, 0.95))} ms, longest ${ms(Math.max(...durations))} ms.`,
    target(
      `${String(requests)} documents, each the same bytes as undisturbed`,
      correct === requests,
      `${String(correct)} correct, ${String(different)} different, ${String(failures.length)} errors`,
    ),
    ...[...new Set(failures)].slice(0, 5).map((failure) => `- ${failure}`),
  ].join('\n');
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Helper processes of a browser have a `--type`; the browser itself does not. */
const killBrowsers = async (servicePid: number): Promise<number> => {
  let killed = 0;
  for (const pid of await processTree(servicePid)) {
    const command = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--user-data-dir') || command.includes('--type=')) continue;
    process.kill(pid, 'SIGKILL');
    killed += 1;
  }
  return killed;
};
