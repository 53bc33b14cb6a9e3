import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isInstalled } from './installed.ts';

/** A Java program on Maven Central. */
export interface JavaProgram {
  readonly name: string;
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** Whether its jar contains all other packages that it needs. */
  readonly isComplete?: boolean;
}

const folderOf = ({ name, version }: JavaProgram): string =>
  join(tmpdir(), `vitae-${name.toLowerCase()}-${version}`);

const jarsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.jar')) : [];

/** The jars of a program for `java -cp`. */
export const classPathOf = (program: JavaProgram): string => {
  const folder = folderOf(program);
  return jarsIn(folder)
    .map((file) => join(folder, file))
    .join(delimiter);
};

/** Downloads the jars of a program once. @returns the reason why they are missing */
export const fetchJava = (program: JavaProgram): string | undefined => {
  const { name } = program;
  if (!isInstalled('java', '-version'))
    return `Java is not installed; ${name} needs version 11 or later.`;
  const folder = folderOf(program);
  if (jarsIn(folder).length > 0) return undefined;
  if (!isInstalled('mvn', '-version')) {
    return `Maven is not installed; it is needed to download ${name}.`;
  }
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'pom.xml');
  writeFileSync(file, projectOf(program));
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const { status, stdout } = spawnSync('mvn', ['-q', '-B', '-f', file, ...goal], {
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `Maven could not download ${name}: ${stdout.trim()}`;
};

const noOthers =
  '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>';

const projectOf = ({ group, artifact, version, isComplete }: JavaProgram): string =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>verify</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>${group}</groupId><artifactId>${artifact}</artifactId>
    <version>${version}</version>${isComplete ? noOthers : ''}
  </dependency></dependencies>
</project>
`;
