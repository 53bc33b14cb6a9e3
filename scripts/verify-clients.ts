/**
 * `npm run verify:clients`: runs the examples of docs/clients.md against the service, each in a folder of its own. A
 * language that is not installed is left out. Exits with 1 if an example fails, or if none runs.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../src/index.ts';
import { isInstalled } from './verify/installed.ts';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'vitae-clients-'));
const app = await createApp({ environment: { VITAE_LOG_LEVEL: 'silent' } });
const server = createServer(app.handler).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port

const page = readFileSync(join(root, 'docs/clients.md'), 'utf8');
const exampleIn = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] ?? '';

/** Runs a program and returns what it prints. @throws Error with its messages if it fails */
const run = (program: string, ...args: readonly string[]): Promise<string> =>
  new Promise((done, fail) => {
    const env = { ...process.env, VITAE_URL: url };
    const child = spawn(program, args, { cwd: folder, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(output);
      else fail(new Error(output));
    });
  });

interface Example {
  readonly language: string;
  readonly file: string;
  /** A program that is needed, and the argument that prints its version. */
  readonly needs: readonly [program: string, argument: string];
  readonly start: () => Promise<string>;
}

const packages = ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0', 'typescript@5.9'];
const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
const compiler = ['--strict', '--target', 'es2022', '--module', 'nodenext', ...types];

const examples: readonly Example[] = [
  {
    language: 'ts',
    file: 'example.mts',
    needs: ['npm', '--version'],
    start: async () => {
      await run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages);
      await run('npx', 'openapi-typescript', `${url}/openapi.json`, '-o', 'vitae.d.ts');
      await run('npx', 'tsc', ...compiler, 'example.mts');
      return run(process.execPath, 'example.mjs');
    },
  },
  {
    language: 'python',
    file: 'example.py',
    needs: ['python3', '--version'],
    start: () => run('python3', 'example.py'),
  },
  {
    language: 'go',
    file: 'example.go',
    needs: ['go', 'version'],
    start: () => run('go', 'run', 'example.go'),
  },
];

/** Whether an example prints its line and writes a Word file; the reason if not. */
const check = async ({ language, file, start }: Example): Promise<string | undefined> => {
  const document = join(folder, 'cv.docx');
  rmSync(document, { force: true });
  writeFileSync(join(folder, file), exampleIn(language));
  const output = await start().catch(String);
  if (!output.includes('0 lines with words without a place')) return output;
  const isWritten =
    existsSync(document) && readFileSync(document).toString('latin1', 0, 2) === 'PK';
  return isWritten ? undefined : 'It writes no Word file.';
};

let passed = 0;
for (const example of examples) {
  if (!isInstalled(...example.needs)) {
    console.log(`${example.language}: left out, ${example.needs[0]} is not installed.`);
    continue;
  }
  const failure = await check(example);
  console.log(`${example.language}: ${failure ?? 'passed'}`);
  if (failure === undefined) passed++;
  else process.exitCode = 1;
}
if (passed === 0) process.exitCode = 1;
server.close();
server.closeAllConnections();
await app.close();
rmSync(folder, { recursive: true });
