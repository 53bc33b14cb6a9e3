import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfPages } from '../../test/support/pdf-text.ts';
import { isInstalled } from './installed.ts';
import { classPathOf, fetchJava, type JavaProgram } from './maven.ts';

/** The texts that a program reads in files, by file. */
export type ReadTexts = ReadonlyMap<string, string>;

/** Texts by reader, or the reason why a program cannot run here. */
export interface Readings {
  readonly texts: ReadonlyMap<string, ReadTexts>;
  readonly missing: readonly string[];
}

const most = 64 * 1024 * 1024;

const run = (program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: most,
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
};

const readEach = (files: readonly string[], read: (file: string) => string): ReadTexts =>
  new Map(files.map((file) => [file, read(file)]));

/** Reads PDF files with every reader that is present, but not with Tika, which starts Java for each. */
export const readPdfs = async (files: readonly string[]): Promise<Readings> => {
  const texts = new Map<string, ReadTexts>();
  const missing: string[] = [];
  const own = new Map<string, string>();
  for (const file of files)
    own.set(file, (await pdfPages(new Uint8Array(readFileSync(file)))).join('\n'));
  texts.set('pdf.js', own);
  if (isInstalled('pdftotext', '-v')) {
    texts.set(
      'pdftotext',
      readEach(files, (file) => run('pdftotext', file, '-')),
    );
    texts.set(
      'pdftotext -raw',
      readEach(files, (file) => run('pdftotext', '-raw', file, '-')),
    );
  } else missing.push('pdftotext (poppler) is not installed.');
  const python = preparePython();
  if ('missing' in python) missing.push(python.missing);
  else for (const [name, read] of readByPython(python.program, files)) texts.set(name, read);
  return { texts, missing };
};

const pythonPackages = ['pdfminer.six', 'pymupdf', 'pdfplumber', 'pypdf'];

/** A virtual environment with the Python readers, made once. */
const preparePython = (): { readonly program: string } | { readonly missing: string } => {
  if (!isInstalled('python3', '--version')) return { missing: 'Python 3 is not installed.' };
  const folder = join(tmpdir(), 'vitae-python-readers');
  const program = join(folder, 'bin', 'python');
  const imports = 'import pdfminer, pymupdf, pdfplumber, pypdf';
  if (existsSync(program) && isInstalled(program, '-c', imports)) return { program };
  try {
    run('python3', '-m', 'venv', folder);
    run(program, '-m', 'pip', 'install', '--quiet', ...pythonPackages);
    return { program };
  } catch (error) {
    return { missing: `The Python readers cannot be installed: ${String(error)}` };
  }
};

const script = fileURLToPath(new URL('read-pdf.py', import.meta.url));

const readByPython = (program: string, files: readonly string[]): [string, ReadTexts][] => {
  const read = JSON.parse(run(program, script, ...files)) as Record<string, Record<string, string>>; // see read-pdf.py
  return Object.entries(read).map(([name, texts]) => [name, new Map(Object.entries(texts))]);
};

const tikaApp: JavaProgram = {
  name: 'Tika',
  group: 'org.apache.tika',
  artifact: 'tika-app',
  version: '2.9.2',
  isComplete: true,
};

/** Reads PDF or Word files with Apache Tika. */
export const readByTika = (
  files: readonly string[],
): { readonly texts: ReadTexts } | { readonly missing: string } => {
  const missing = fetchJava(tikaApp);
  if (missing !== undefined) return { missing };
  const classPath = classPathOf(tikaApp);
  const read = (file: string) =>
    run('java', '-cp', classPath, 'org.apache.tika.cli.TikaCLI', '--encoding=UTF-8', '-t', file);
  return { texts: readEach(files, read) };
};
