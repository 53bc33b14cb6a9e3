/**
 * `npm run verify:npm-themes`: installs popular npm themes of JSON Resume into a temporary folder, prints three seeds in
 * each, and prints a table of what each drops: `-- even kendall` for some of them. Exits with 1 if a theme fails for another reason than its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, RenderError, RenderOptions, type Renderer } from '../src/index.ts';

const usual =
  'even elegant kendall macchiato flat stackoverflow colophon eloquent jacrys latex lucide mantra minyma onepage-plus ' +
  'paper-plus-plus pumpkin srt paper classy caffeine microdata actual onepage spartan class short';
const asked = process.argv.slice(2);
const themes = (asked.length > 0 ? asked : usual.split(' ')).map((name) =>
  name.startsWith('@') ? name : `jsonresume-theme-${name}`,
);
const seeds = ['full', 'staff-engineer', 'minimal'];
/** Errors that are the fault of a theme. */
const ownFaults = new Set(['theme_invalid', 'timeout', 'too_large']);

interface Row {
  readonly theme: string;
  readonly version: string;
  readonly printed: number;
  readonly dropped: string;
  readonly 'not fetched': number;
  readonly scripts: string;
  readonly ms: number | string;
  readonly failure: string;
}

const root = mkdtempSync(join(tmpdir(), 'npm-themes-'));
/** Each theme has a folder of its own, so that their dependencies do not conflict. */
const folderOf = (name: string): string => join(root, name.replace('/', '-'));

const install = (name: string): string | undefined => {
  const folder = folderOf(name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    execFileSync('npm', ['install', ...options, name], { cwd: folder, stdio: 'ignore' });
    const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version; // npm requires a version
  } catch {
    return undefined;
  }
};

let unexpected = 0;

const printSeeds = async (theme: string, renderer: Renderer): Promise<Omit<Row, 'version'>> => {
  const dropped = new Set<string>();
  const assets = new Set<unknown>();
  const times: number[] = [];
  let hasScripts = false;
  let failure = '';
  for (const seed of seeds) {
    const text = readFileSync(new URL(`../seeds/${seed}.json`, import.meta.url), 'utf8');
    const start = performance.now();
    try {
      const options = RenderOptions.parse({ theme, fit: 'off' });
      const { warnings } = await renderer.render(text, options);
      times.push(performance.now() - start);
      for (const { code, path, before } of warnings) {
        if (code === 'dropped_section') dropped.add(path.slice(1));
        if (code === 'remote_asset') assets.add(before);
        if (code === 'script_not_run') hasScripts = true;
      }
    } catch (error) {
      if (!(error instanceof RenderError && ownFaults.has(error.code))) unexpected++;
      failure = `${seed}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return {
    theme,
    printed: times.length,
    dropped: [...dropped].join(', '),
    'not fetched': assets.size,
    scripts: hasScripts ? 'yes' : '',
    ms: Math.round(times.sort((one, other) => one - other)[times.length >> 1] ?? 0) || '',
    failure,
  };
};

const renderer = createRenderer({ npmThemes: { folders: themes.map(folderOf) } });
const rows: Row[] = [];
for (const name of themes) {
  const version = install(name);
  if (version === undefined) console.error(`${name} is not installed: npm refuses it.`);
  else rows.push({ version, ...(await printSeeds(name, renderer)) });
}
await renderer.close();
rmSync(root, { recursive: true, force: true });

const columns = [
  'theme',
  'version',
  'printed',
  'dropped',
  'not fetched',
  'scripts',
  'ms',
  'failure',
] as const;
const line = (cells: readonly unknown[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
console.log(line(columns));
console.log(line(columns.map(() => '---')));
for (const row of rows) console.log(line(columns.map((column) => row[column])));
console.log(
  `${rows.filter(({ printed }) => printed === seeds.length).length} of ${rows.length} themes print all seeds.`,
);
process.exitCode = unexpected === 0 ? 0 : 1;
