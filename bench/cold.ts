import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createRenderer } from '../src/render.ts';
import { launchOptions } from './bare.ts';
import { takeTurns, type Samples, type Variant } from './measure.ts';
import { cliProgram, htmlOf, readSeed, seedFile } from './subjects.ts';

const run = promisify(execFile);
const bareScript = fileURLToPath(new URL('bare-script.js', import.meta.url));

export const names = {
  bare: '**bare Node script**: launch, print',
  ours: '**ours**: `render -f pdf`',
  resumed: '`resumed export`',
  resumeCli: '`resume-cli export`',
} as const;

/** Measures a cold start: one process, one browser, one document. */
export const measureCold = async (): Promise<{ samples: Samples[]; notes: string[] }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitae-bench-'));
  try {
    const html = path.join(folder, 'resume.html');
    await writeFile(html, await htmlOf(createRenderer(), await readSeed()));
    const launch = await launchOptions();
    const node = (...args: string[]) => run(process.execPath, args);
    const bare = [bareScript, html, path.join(folder, 'bare.pdf'), JSON.stringify(launch)];
    const variants: Variant[] = [
      { name: names.bare, run: () => node(...bare) },
      { name: names.ours, run: () => node(cliProgram, seedFile, '-o', path.join(folder, 'o.pdf')) },
    ];
    const notes: string[] = [];
    const env = {
      ...launch.env,
      PUPPETEER_EXECUTABLE_PATH: launch.executablePath,
      ...(noSandbox && { RESUME_PUPPETEER_NO_SANDBOX: '1' }),
    };
    for (const rival of rivals) {
      const home = path.join(folder, rival.folder);
      try {
        const installed = await install(rival, home);
        const exportPdf = () =>
          run(process.execPath, rival.command, { cwd: home, env, timeout: 60_000 });
        await exportPdf();
        const made = await stat(path.join(home, 'o.pdf')).catch(() => undefined);
        notes.push(
          made
            ? `${rival.name}: ${installed}; its PDF has ${String(made.size)} bytes.`
            : `${rival.name}: ${installed}; it reports success but does not write a PDF of this résumé.`,
        );
        if (!made) continue;
        variants.push({ name: rival.name, run: exportPdf });
      } catch (error) {
        notes.push(`${rival.name} could not be measured: ${String(error).split('\n', 1).join('')}`);
      }
    }
    return { samples: await takeTurns(variants, { rounds: 9, warmup: 2 }), notes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const noSandbox = process.getuid?.() === 0;

/** Command line programs for JSON Resume, with their default theme. */
const rivals = [
  {
    name: names.resumed,
    folder: 'resumed',
    packages: ['resumed', 'jsonresume-theme-even', 'puppeteer@24'],
    command: [
      ...['node_modules/resumed/bin/resumed.js', 'export', seedFile, '-o', 'o.pdf'],
      ...['-t', 'jsonresume-theme-even', ...(noSandbox ? ['--puppeteer-arg=--no-sandbox'] : [])],
    ],
  },
  {
    name: names.resumeCli,
    folder: 'resume-cli',
    // The newest installable version: 3.7 depends on a package that is not on npm.
    packages: ['resume-cli@3.1.2'],
    command: [
      ...['node_modules/resume-cli/build/main.js', 'export', 'o.pdf', '-r', seedFile],
      ...['--theme', 'even'],
    ],
  },
] as const;

/** @returns the packages of the rival with their versions */
const install = async ({ packages }: (typeof rivals)[number], home: string): Promise<string> => {
  await mkdir(home);
  await writeFile(path.join(home, 'package.json'), '{"private":true}');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await run('npm', ['install', ...flags, ...packages], { cwd: home });
  const { dependencies } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  return Object.entries(dependencies).flat().join(' ');
};
