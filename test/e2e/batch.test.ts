import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { zipSync } from 'fflate';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/bin/render.js');
const env = { ...process.env, VITAE_SANDBOX: 'off' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitae-batch-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const args = (output: string) => [
  ...[program, 'batch', 'people.jsonl', '-f', 'pdf', '-f', 'txt', '-o', output],
  ...['--report', 'report.jsonl', '--resume'],
];

const writePeople = (count: number): void => {
  const seed = JSON.parse(readFileSync(join(root, 'seeds/full.json'), 'utf8'));
  const lines = Array.from({ length: count }, (_, index) => {
    const basics = { ...seed.basics, name: `Person ${index % 7}`, summary: `Number ${index}.` };
    return JSON.stringify({ ...seed, basics });
  });
  lines[5] = '{"basics": broken';
  writeFileSync(join(folder, 'people.jsonl'), `${lines.join('\n')}\n`);
};

const readReports = () =>
  readFileSync(join(folder, 'report.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A killed process may leave a hidden file that it was writing. */
const visibleFiles = (output: string): string[] =>
  readdirSync(join(folder, output)).filter((name) => !name.startsWith('.'));

const digests = (output: string) =>
  Object.fromEntries(
    visibleFiles(output).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, output, name)))
        .digest('hex'),
    ]),
  );

/** Runs until the report has some lines more, then kills or interrupts the process. */
const runUntil = async (lines: number, signal: NodeJS.Signals): Promise<number | null> => {
  const path = join(folder, 'report.jsonl');
  const child = spawn(process.execPath, args('out/{basics.name}.{format}'), {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const done = (): number =>
    existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
  // An older report is set aside when the process opens its own.
  while (done() > 0 && !existsSync(`${path}.previous`)) await pause(10);
  while (done() < lines && child.exitCode === null) await pause(10);
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
};

describe('render batch', () => {
  it('makes each document once, whole and with the same bytes, after kill -9 and Ctrl-C', async () => {
    writePeople(40);
    expect(await runUntil(12, 'SIGKILL')).toBeNull();
    writeFileSync(join(folder, 'report.jsonl'), '{"index":9,"inp', { flag: 'a' });
    expect(await runUntil(30, 'SIGINT')).toBe(130);
    const last = spawnSync(process.execPath, args('out/{basics.name}.{format}'), {
      cwd: folder,
      env,
    });
    expect(last.status).toBe(17);
    expect(last.stderr.toString()).toMatch(/\d+ made, 2 failed, [1-7]\d unchanged\n$/);
    const reports = readReports();
    const keys = reports.map(({ index, format }) => `${String(index)} ${String(format)}`);
    expect(reports).toHaveLength(80);
    expect(new Set(keys).size).toBe(80);
    expect(reports.filter(({ error }) => error !== undefined).map(({ input }) => input)).toEqual([
      'people.jsonl:6',
      'people.jsonl:6',
    ]);
    const found = digests('out');
    for (const { file, sha256 } of reports.filter((each) => each.file !== undefined))
      expect(found[String(file).slice('out/'.length)]).toBe(sha256);

    rmSync(join(folder, 'report.jsonl'));
    spawnSync(process.execPath, args('whole/{basics.name}.{format}'), { cwd: folder, env });
    expect(digests('whole')).toEqual(found);
  });

  it('reads the compressed files of a zip archive', () => {
    const seed = readFileSync(join(root, 'seeds/full.json'));
    writeFileSync(join(folder, 'people.zip'), zipSync({ 'a.json': seed, 'b.json': seed }));
    const made = spawnSync(
      process.execPath,
      [program, 'batch', 'people.zip', '-f', 'txt', '-o', 'out/{index}.{format}'],
      { cwd: folder, encoding: 'utf8', env },
    );
    expect(made).toMatchObject({ status: 0 });
    expect(visibleFiles('out')).toEqual(['1.txt', '2.txt']);
  });
});
