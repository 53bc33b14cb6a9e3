import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packageRoot } from '../../src/package-root.ts';

const context = fileURLToPath(packageRoot);
const home = mkdtempSync(join(tmpdir(), 'vitae-image-'));
afterAll(() => rmSync(home, { recursive: true }));

const read = (name: string): string => readFileSync(join(context, name), 'utf8');

const stages = read('Dockerfile')
  .split(/^FROM /m)
  .slice(1);
const sent = read('.dockerignore')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

/** What a stage copies: from a folder, to a path in its own. */
const copiesOf = (stage: string) =>
  [...stage.matchAll(/^COPY (?:--from=(\w+) )?(.+)$/gm)].flatMap(([, from, paths = '']) => {
    const sources = paths.split(' ');
    const target = sources.pop() ?? '';
    return sources.map((source) => ({
      from,
      source: source.replace('/app/', ''),
      target: target.endsWith('/') ? join(target, source) : target,
    }));
  });

/** Lays a stage as its COPY lines do, without `node_modules`. Only what is sent to Docker can be copied. */
const lay = (stage: string, folder: string, built = ''): void => {
  mkdirSync(folder);
  for (const { from, source, target } of copiesOf(stage)) {
    if (source === 'node_modules') continue;
    if (!from) expect(sent).toContain(source);
    cpSync(join(from ? built : context, source), join(folder, target), { recursive: true });
  }
};

/** `node_modules` as `npm prune --omit=dev` and the removal of the embedded browser leave it. */
const layProduction = (folder: string): void => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) })
    .parse(JSON.parse(read('package-lock.json')));
  for (const [path, { dev }] of Object.entries(packages)) {
    const isTop = path.lastIndexOf('node_modules/') === 0;
    if (dev || !isTop || path.includes('@sparticuz')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(context, path), join(folder, path));
  }
};

describe('the image of the Dockerfile', () => {
  it('is built from what its stages copy, and renders', () => {
    const [build = '', runtime = ''] = stages;
    const [buildFolder, folder] = [join(home, 'build'), join(home, 'runtime')];
    lay(build, buildFolder);
    symlinkSync(join(context, 'node_modules'), join(buildFolder, 'node_modules'));
    expect(build).toMatch(/^RUN npm run build /m);
    execFileSync('npm', ['run', 'build'], { cwd: buildFolder, stdio: 'pipe' });

    lay(runtime, folder, buildFolder);
    layProduction(folder);
    for (const format of ['txt', 'html']) {
      const args = ['dist/bin/render.js', 'seeds/staff-engineer.json', '-f', format, '-o', '-'];
      const text = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      const [name] = /(?<="name": ")[^"]+/.exec(read('seeds/staff-engineer.json')) ?? [];
      expect(text.toLowerCase()).toContain(name?.toLowerCase());
    }
    for (const name of ['swagger-ui-bundle.js', '../THIRD-PARTY-NOTICES.txt']) {
      expect(readFileSync(join(folder, 'dist/docs', name), 'utf8')).not.toBe('');
    }
  });
});
