import { stat } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { stringify } from 'yaml';
import { suggestion } from '../../options/suggest.ts';
import { sampleResume } from '../../resume/sample-resume.ts';
import { jsonText } from '../../text/json.ts';
import { CommandError } from '../exit-codes.ts';
import { fileImporter } from '../file-reader.ts';
import type { FirstResume } from '../guided-resume.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { alreadyThere, createFile } from '../source-output.ts';
import { openUsualRenderer, withRenderer } from '../with-renderer.ts';
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
 * Writes a first résumé: on a terminal from the answers to a few questions, elsewhere the sample. An existing file is not
 * overwritten.
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
  const resume = isGuided ? await resumeFromAnswers(io, dependencies) : sampleResume;
  const named =
    schemaPath === undefined ? resume : { ...resume, $schema: relativePath(path, schemaPath) };
  await createFile(path, toText(named), io, remedy);
  if (schemaPath !== undefined) await writeSchema(schemaPath, io);
  await write(io.stdout, `${path}\n`);
  if (io.isTTY.stderr)
    io.stderr.write(`Edit it: render preview ${path}\nPrint it: render ${path}\n`);
  return 0;
};

/** The path of a file relative to the folder of another file, as editors read it: "./resume.schema.json". */
const relativePath = (path: string, file: string): string => {
  const inner = relative(dirname(resolve(path)), resolve(file)).replaceAll(sep, '/');
  return inner.startsWith('.') ? inner : `./${inner}`;
};

const resumeFromAnswers = async (io: Io, dependencies: CliDependencies): Promise<FirstResume> => {
  const { askResume } = await import('../guided-resume.ts');
  return withRenderer(openUsualRenderer(io, dependencies), async (renderer) =>
    askResume(await renderer.themes(), io, fileImporter(io, dependencies)),
  );
};

type ToText = (resume: FirstResume) => string;

/** Writes in the notation of a file name. @throws CommandError usage for another extension */
const notationOf = (path: string): ToText => {
  const extension = extname(path).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return yamlText;
  if (extension === '.json' || extension === '') return jsonText;
  throw new CommandError(
    'usage',
    `${path}: a résumé is written as JSON or YAML${suggestion(extension, extensions) || '; give a name that ends in .json or .yaml'}`,
  );
};

/** As YAML, with the line by which editors find the schema. */
const yamlText: ToText = ({ $schema = sampleResume.$schema, ...resume }) =>
  `# yaml-language-server: $schema=${$schema}\n${stringify(resume, { lineWidth: 100 })}`;

/** Refuses an existing file before the questions, so that no answer is lost. */
const requireFree = async (path: string, { cwd }: Io): Promise<void> => {
  const found = await stat(resolve(cwd, path)).catch(() => undefined);
  if (found !== undefined) throw alreadyThere(path, remedy);
};

const remedy = 'Give another name: render init my-resume.json';
