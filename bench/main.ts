import puppeteer from 'puppeteer';
import { launchOptions } from './bare.ts';
import { measureBatch } from './batch.ts';
import { measureCache } from './cache.ts';
import { measureCheck } from './check.ts';
import { differingParts } from './differing.ts';
import { measureFuzz } from './fuzz.ts';
import { measureGrowth } from './growth.ts';
import { measureJobs } from './jobs.ts';
import { measureKills } from './kills.ts';
import { measureLoad } from './load.ts';
import { measureMemory } from './memory.ts';
import { measurePreview } from './preview.ts';
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
  ...differingParts,
  ['cache', measureCache],
  ['jobs', measureJobs],
  ['preview', measurePreview],
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
