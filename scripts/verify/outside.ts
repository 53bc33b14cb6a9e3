import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Checks files with an external program. */
export interface OutsideCheck {
  readonly name: string;
  /** The reason why it cannot run here; absent when it can. */
  readonly missing?: string;
  /** The failing files, with the message of the program about each. */
  readonly check: (files: readonly string[]) => Map<string, string> | Promise<Map<string, string>>;
}

const veraVersion = '1.28.2';
const jars = join(tmpdir(), `vitae-verapdf-${veraVersion}`);

export const isInstalled = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

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
  const name = `veraPDF ${veraVersion} ${flavour}`;
  const missing = fetchVeraPdf();
  if (missing !== undefined) return { name, missing, check: () => new Map() };
  return { name, check: (files) => checkByVeraPdf(flavour, files) };
};

const fetchVeraPdf = (): string | undefined => {
  if (!isInstalled('java', '-version'))
    return 'Java is not installed; veraPDF needs version 11 or later.';
  if (existsSync(jars) && readdirSync(jars).some((file) => file.endsWith('.jar'))) return undefined;
  if (!isInstalled('mvn', '-version'))
    return 'Maven is not installed; it is needed to download veraPDF.';
  mkdirSync(jars, { recursive: true });
  writeFileSync(join(jars, 'pom.xml'), project);
  const args = ['-q', '-B', '-f', join(jars, 'pom.xml')];
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
  const { status, stdout } = spawnSync('mvn', [...args, ...goal], { encoding: 'utf8' });
  return status === 0 ? undefined : `Maven could not download veraPDF: ${stdout.trim()}`;
};

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>verify</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId>
    <version>${veraVersion}</version>
  </dependency></dependencies>
</project>
`;

const checkByVeraPdf = (flavour: string, files: readonly string[]): Map<string, string> => {
  const classPath = readdirSync(jars)
    .filter((file) => file.endsWith('.jar'))
    .map((file) => join(jars, file))
    .join(delimiter);
  const { stdout } = spawnSync(
    'java',
    [
      ...['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper'],
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
