import { stat } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { stringify } from 'yaml';
import { readRendererConfig } from '../../config.ts';
import { suggestion } from '../../options/suggest.ts';
import { starterResume } from '../../resume/starter.ts';
import { CommandError } from '../exit-codes.ts';
import { fileImporter } from '../file-reader.ts';
import type { Begun } from '../guided-resume.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { alreadyThere, createFile } from '../new-file.ts';
import { writeSchema } from './schema.ts';

const extensions = ['.json', '.yaml', '.yml'];

export interface InitRequest {
  readonly path: string;
  /** Writes the sample without questions. */
  readonly sample: boolean;
  /** File for the schema, which the résumé names in place of the public address. */
  readonly schemaPath?: string;
}

/**
 * Writes a résumé to begin with: on a terminal from the answers to a few questions, else the sample. An existing file is
 * not overwritten.
 * @throws CommandError usage, unwritable; RenderError canceled
 */
export const writeStarterResume = async (
  { path, sample, schemaPath }: InitRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const toText = notationOf(path);
  const isGuided = !sample && io.isTTY.stdin && io.isTTY.stderr;
  if (isGuided) await requireFree(path, io);
  const resume = isGuided ? await askedResume(io, dependencies) : starterResume;
  const named =
    schemaPath === undefined ? resume : { ...resume, $schema: besides(path, schemaPath) };
  await createFile(path, toText(named), io, remedy);
  if (schemaPath !== undefined) await writeSchema(schemaPath, io);
  await write(io.stdout, `${path}\n`);
  if (io.isTTY.stderr)
    io.stderr.write(`Edit it: render preview ${path}\nPrint it: render ${path}\n`);
  return 0;
};

/** The path of a file from the folder of another, as editors read it: "./resume.schema.json". */
const besides = (path: string, file: string): string => {
  const way = relative(dirname(resolve(path)), resolve(file)).replaceAll(sep, '/');
  return way.startsWith('.') ? way : `./${way}`;
};

const askedResume = async (io: Io, dependencies: CliDependencies): Promise<Begun> => {
  const { askResume } = await import('../guided-resume.ts');
  const renderer = await dependencies.openRenderer(readRendererConfig(io.env, io.cwd));
  try {
    return await askResume(await renderer.themes(), io, fileImporter(io, dependencies));
  } finally {
    await renderer.close();
  }
};

type ToText = (resume: Begun) => string;

/** Writes in the notation of a file name. @throws CommandError usage for another extension */
const notationOf = (path: string): ToText => {
  const extension = extname(path).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return yamlText;
  if (extension === '.json' || extension === '')
    return (resume) => `${JSON.stringify(resume, null, 2)}\n`;
  throw new CommandError(
    'usage',
    `${path}: a résumé is written as JSON or YAML${suggestion(extension, extensions) || '; give a name that ends in .json or .yaml'}`,
  );
};

/** As YAML, with the line by which editors find the schema. */
const yamlText: ToText = ({ $schema = starterResume.$schema, ...resume }) =>
  `# yaml-language-server: $schema=${$schema}\n${stringify(resume, { lineWidth: 100 })}`;

/** Before the questions, so that no answer is lost. */
const requireFree = async (path: string, { cwd }: Io): Promise<void> => {
  const found = await stat(resolve(cwd, path)).catch(() => undefined);
  if (found !== undefined) throw alreadyThere(path, remedy);
};

const remedy = 'Give another name: render init my-resume.json';
