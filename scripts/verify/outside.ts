import { execFileSync, spawnSync } from 'node:child_process';
import { isInstalled } from './installed.ts';
import { classPathOf, fetchJava, type JavaProgram } from './maven.ts';

/** Checks files with an external program. */
export interface OutsideCheck {
  readonly name: string;
  /** The reason why it cannot run here; absent when it can. */
  readonly missing?: string;
  /** The failing files, with the message of the program about each. */
  readonly check: (files: readonly string[]) => Map<string, string> | Promise<Map<string, string>>;
}

const vera: JavaProgram = {
  name: 'veraPDF',
  group: 'org.verapdf.apps',
  artifact: 'greenfield-apps',
  version: '1.28.2',
};

const firstLine = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).split(
    '\n',
  )[0] ?? '';

/** `qpdf --check`: syntax, cross-references, streams. */
export const qpdf = (): OutsideCheck => {
  if (!isInstalled('qpdf', '--version')) {
    return { name: 'qpdf', missing: 'qpdf is not installed.', check: () => new Map() };
  }
  return {
    name: firstLine('qpdf', '--version'),
    check: (files) =>
      new Map(
        files.flatMap((file) => {
          const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], {
            encoding: 'utf8',
          });
          return status === 0 ? [] : [[file, (stderr || stdout).trim()] as const];
        }),
      ),
  };
};

/** veraPDF for one flavour: `ua1`, `3a`. Its jars are downloaded from Maven Central once. */
export const veraPdf = (flavour: string): OutsideCheck => {
  const name = `veraPDF ${vera.version} ${flavour}`;
  const missing = fetchJava(vera);
  if (missing !== undefined) return { name, missing, check: () => new Map() };
  return { name, check: (files) => checkByVeraPdf(flavour, files) };
};

const checkByVeraPdf = (flavour: string, files: readonly string[]): Map<string, string> => {
  const { stdout } = spawnSync(
    'java',
    [
      ...['-cp', classPathOf(vera), 'org.verapdf.apps.GreenfieldCliWrapper'],
      ...['--flavour', flavour, '--format', 'text', '--verbose', ...files],
    ],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const failed = new Map<string, string>();
  for (const file of files) {
    const report = stdout.split(/^(?=PASS|FAIL)/m).find((part) => part.includes(file));
    if (report?.startsWith('PASS') !== true) failed.set(file, report?.trim() ?? 'not read');
  }
  return failed;
};
