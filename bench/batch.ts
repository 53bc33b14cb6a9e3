import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer } from '../src/render.ts';
import { openBareChromium } from './bare.ts';
import { atOnce, median } from './measure.ts';
import { table, target, times } from './report.ts';
import { cliProgram, htmlOf, post, readSeed, startService } from './subjects.ts';

const documents = Number(process.env['BATCH_DOCUMENTS'] ?? 300);
/** A batch is a process of its own, whose first documents wait for Chromium and for JavaScript to warm. */
const cold = Math.floor(documents / 3);
const rounds = 3;
const tiny = Number(process.env['BATCH_TINY'] ?? 100_000);

const inFolder = (measure: (folder: string) => Promise<string>) => async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vitae-bench-'));
  try {
    return await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The rate of a batch beside HTTP and bare Chromium. */
export const measureBatch = inFolder((folder) => measureRates(folder));
/** Its memory over many tiny documents. */
export const measureBatchMemory = inFolder((folder) => measureTiny(folder));

/** Résumés that differ in their name and in every highlight. */
const differing = async (): Promise<string[]> => {
  const seed = await readSeed();
  return Array.from({ length: documents }, (_, index) => {
    let count = 0;
    const vary = (_key: string, value: unknown): unknown => {
      if (typeof value !== 'string' || value.length < 40 || /^https?:/.test(value)) return value;
      count += 1;
      return `${value} (${String(index)}.${String(count)})`;
    };
    return JSON.stringify(JSON.parse(seed, vary));
  });
};

const measureRates = async (folder: string): Promise<string> => {
  const texts = await differing();
  const lines = join(folder, 'people.jsonl');
  await writeLines(lines, documents, (index) => texts[index] ?? '');
  const renderer = createRenderer();
  const pages: string[] = [];
  for (const text of texts) pages.push(await htmlOf(renderer, text));
  await renderer.close();
  const bare = await openBareChromium(4);
  const service = await startService();
  const variants: readonly Rated[] = [
    [
      '**bare Chromium**, 4 warm pages',
      () => rateOf(documents, 4, (at, client) => bare.pages[client]?.(pages[at] ?? '')),
    ],
    [
      'ours over HTTP, 4 at a time',
      () => rateOf(documents, 4, (at) => post(service.url, texts[at] ?? '')),
    ],
    ['**ours**, `render batch`', () => batchRate(lines, documents, join(folder, 'out/'))],
  ];
  const rates = await ratesOf(variants, rounds);
  await bare.close();
  await service.stop();
  const ratio = (one: number, other: number): number =>
    median((rates[one] ?? []).map((rate, round) => rate / (rates[other]?.[round] ?? NaN)));
  return [
    `${String(documents)} résumés of two pages that differ in their texts, ${String(rounds)} rounds; the batch without its first ${String(cold)}, because it is a new process each time:`,
    table(
      ['', 'documents/s', 'to bare', 'to HTTP'],
      variants.map(([name], at) => [
        name,
        median(rates[at] ?? []).toFixed(1),
        times(ratio(at, 0)),
        times(ratio(at, 1)),
      ]),
    ),
    target('batch ≥ 0.95 × the HTTP rate', ratio(2, 1) >= 0.95, times(ratio(2, 1))),
  ].join('\n\n');
};

/** A name and a measurement of documents per second. */
export type Rated = readonly [string, () => Promise<number>];

/** The rates of each variant by round, in alternating order. The first round warms and is not counted. */
export const ratesOf = async (
  variants: readonly Rated[],
  rounds: number,
): Promise<readonly (readonly number[])[]> => {
  const rates = variants.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    const order = [...variants.entries()];
    for (const [at, [, measure]] of round % 2 === 0 ? order : order.reverse()) {
      const rate = await measure();
      if (round >= 0) rates[at]?.push(rate);
    }
  }
  return rates;
};

/** Documents per second over all documents. */
export const rateOf = async (
  documents: number,
  clients: number,
  work: (at: number, client: number) => Promise<unknown> | undefined,
): Promise<number> => {
  let next = 0;
  let client = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const own = client++;
      await atOnce(1, async () => {
        if (next >= documents) return false;
        await work(next++, own);
        return true;
      });
    }),
  );
  return documents / ((performance.now() - start) / 1_000);
};

/** The rate after the cold documents. */
export const batchRate = async (
  lines: string,
  documents: number,
  output: string,
): Promise<number> => {
  const child = spawn(
    process.execPath,
    [cliProgram, 'batch', lines, '-o', output, '--json', '-q'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const cold = Math.floor(documents / 3);
  const times: number[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) times.push(performance.now());
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0 || times.length !== documents)
    throw new Error(`The batch ended with ${String(code)}.`);
  return (documents - cold) / (((times.at(-1) ?? 0) - (times[cold - 1] ?? 0)) / 1_000);
};

const measureTiny = async (folder: string): Promise<string> => {
  const lines = join(folder, 'tiny.jsonl');
  await writeLines(lines, tiny, (index) =>
    JSON.stringify({
      basics: { name: `Person ${String(index)}`, summary: `Number ${String(index)}.` },
    }),
  );
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...[cliProgram, 'batch', lines, '-f', 'txt', '-q', '--json'],
      ...['-o', join(folder, 'tiny/{index}.{format}'), '--report', join(folder, 'report.jsonl')],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let done = 0;
  const samples: number[][] = Array.from({ length: 10 }, () => []);
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) done += 1;
  });
  const sampling = setInterval(() => {
    void residentMegabytes(child.pid ?? 0).then((megabytes) =>
      samples[Math.min(9, Math.floor((done / tiny) * 10))]?.push(megabytes),
    );
  }, 250);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(sampling);
  const seconds = (performance.now() - start) / 1_000;
  const tenths = samples.map((each) => median(each));
  const growth = (tenths[9] ?? NaN) / (tenths[1] ?? NaN) - 1;
  return [
    `Resident memory (RSS) of one batch of ${tiny.toLocaleString('en')} tiny documents (\`-f txt\`), median of each tenth, exit code ${String(code)}, ${(tiny / seconds).toFixed(0)} documents/s:`,
    table(
      ['tenth', ...tenths.map((_, at) => String(at + 1))],
      [['MB', ...tenths.map((megabytes) => megabytes.toFixed(0))]],
    ),
    target('last tenth within 5 % of the second', growth < 0.05, `${(growth * 100).toFixed(1)} %`),
  ].join('\n\n');
};

const residentMegabytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? NaN) / 1024;
};

export const writeLines = async (
  path: string,
  count: number,
  lineOf: (index: number) => string,
): Promise<void> => {
  const file = createWriteStream(path);
  for (let index = 0; index < count; index += 1)
    if (!file.write(`${lineOf(index)}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
};
