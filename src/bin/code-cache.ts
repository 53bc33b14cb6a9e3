import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** What bundled code uses of `import.meta`. */
type Meta = Pick<ImportMeta, 'resolve' | 'url'>;

/** The file with the compiled code of a bundle. V8 of another version or machine compiles differently. */
export const codeFile = (bundle: URL): URL =>
  new URL(`${bundle.href}.${process.versions.v8}-${process.platform}-${process.arch}`);

/**
 * The space for new objects gets its final size when it first grows: half of the garbage collections of a start. Set
 * for the build too, because V8 accepts compiled code only with equal flags.
 */
const heapFlag = '--semi-space-growth-factor=16';

/** Reads a bundle that the build wrote as one expression, in ASCII. */
export const readBundle = (bundle: URL, code?: Buffer): Script => {
  setFlagsFromString(heapFlag);
  return new Script(readFileSync(bundle, 'latin1'), {
    filename: fileURLToPath(bundle),
    ...(code && { cachedData: code }),
  });
};

/** Compiled code cannot import: V8 does not know its module. The build writes `meta.load` instead. */
interface BundleMeta extends Meta {
  readonly load: (specifier: string) => Promise<unknown>;
}

type Bundle = (require: NodeJS.Require, meta: BundleMeta) => unknown;

/** Evaluates a bundle. @returns its exports */
export const evaluateBundle = (script: Script, bundle: URL, { resolve }: Meta): unknown => {
  const evaluate = script.runInThisContext() as Bundle; // the form of all bundles
  const load = (specifier: string): Promise<unknown> => import(specifier);
  return evaluate(createRequire(bundle), { resolve, load, url: bundle.href });
};

/**
 * Loads a bundle with the code that the build compiled.
 * @returns its exports; undefined if this Node has to compile it
 */
export const loadCompiled = (bundle: URL, meta: Meta): unknown => {
  const file = codeFile(bundle);
  if (!existsSync(file)) return undefined;
  const script = readBundle(bundle, readFileSync(file));
  return script.cachedDataRejected ? undefined : evaluateBundle(script, bundle, meta);
};
