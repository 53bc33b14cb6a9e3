/**
 * `npm run lock`: writes package-lock.json for every platform, as `npm ci` and `npm install` of npm 10 and
 * 11 take it and leave it. Versions that are locked stay.
 *
 * npm alone does not: beside a `node_modules` it forgets the packages of other platforms; it leaves out
 * optional packages that the registry does not have and then refuses its own lock; and npm 10 removes the
 * `libc` that npm 11 writes.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** npm's own lock, made where there is no `node_modules`. */
const lockOfNpm = () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitae-lock-'));
  try {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      if (existsSync(join(root, name))) copyFileSync(join(root, name), join(folder, name));
    }
    execFileSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The platform in a package's name, the only place that tells it where the registry does not. */
const platformOf = (name) => {
  const [, os, cpu] = /-(aix|android|darwin|freebsd|linux|openbsd|win32)-(\w+)$/.exec(name) ?? [];
  if (!os) throw new Error(`The lock has no entry for ${name}, whose platform is not known.`);
  return { cpu: [cpu], os: [os] };
};

const withAbsentPackages = (packages) => {
  const completed = { ...packages };
  for (const { dev, optionalDependencies = {} } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const { cpu, os } = completed[`node_modules/${name}`] ?? platformOf(name);
      completed[`node_modules/${name}`] ??= {
        version,
        cpu,
        ...(dev && { dev }),
        optional: true,
        os,
      };
    }
  }
  return completed;
};

const lock = lockOfNpm();
const packages = Object.entries(withAbsentPackages(lock.packages))
  .map(([path, { libc: _, ...entry }]) => [path, entry])
  .sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(
  join(root, 'package-lock.json'),
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
);
