import puppeteer from 'puppeteer';
import { launchOptions } from './bare.ts';
import { measureBatch, measureBatchMemory } from './batch.ts';
import { measureCache } from './cache.ts';
import { measureCheck } from './check.ts';
import { differingParts } from './differing.ts';
import { measureFuzz } from './fuzz.ts';
import { measureGrowth } from './growth.ts';
import { measureKilledJob } from './jobs.ts';
import { measureQueueMemory } from './jobs-memory.ts';
import { measureKills } from './kills.ts';
import { measureLoad } from './load.ts';
import { measureMemory } from './memory.ts';
import { measurePreview } from './preview.ts';
import { measureStudio } from './studio.ts';
import { describeMachine, keepResults } from './report.ts';
import { measureSize } from './size.ts';
import { measureSpeed } from './speed.ts';

const commands = new Map([
  ['speed', measureSpeed],
  ['size', measureSize],
  ['check', measureCheck],
  ['growth', measureGrowth],
  ['memory', measureMemory],
  ['kills', measureKills],
  ['load', measureLoad],
  ['batch', measureBatch],
  ['batch-memory', measureBatchMemory],
  ...differingParts,
  ['cache', measureCache],
  ['jobs-worker', measureKilledJob({ victim: 'worker', format: 'txt', documents: 10_000 })],
  ['jobs-service', measureKilledJob({ victim: 'service', format: 'txt', documents: 10_000 })],
  ['jobs-embedded', measureKilledJob({ victim: 'embedded', format: 'txt', documents: 10_000 })],
  ['jobs-pdf', measureKilledJob({ victim: 'worker', format: 'pdf', documents: 1_000 })],
  ['jobs-queue', measureQueueMemory],
  ['preview', measurePreview],
  ['studio', measureStudio],
  ['fuzz', measureFuzz],
]);

const browserVersion = async (): Promise<string> => {
  const browser = await puppeteer.launch(await launchOptions());
  const version = await browser.version();
  await browser.close();
  return version;
};

const command = process.argv.slice(2).join(' ') || 'speed';
// "differing" runs "differing warm" and the other parts. The results of each are kept when it ends.
const wanted = [...commands].filter(([name]) => name === command || name.startsWith(`${command} `));
if (wanted.length > 0) {
  const machine = describeMachine(await browserVersion());
  for (const [name, measure] of wanted) {
    const results = `${machine}\n\n${await measure()}`;
    process.stdout.write(`${results}\n\n`);
    await keepResults(name, results);
  }
} else {
  process.stderr.write(
    `Unknown benchmark "${command}". Benchmarks: ${[...commands.keys()].join(', ')}.\n`,
  );
  process.exitCode = 2;
}
