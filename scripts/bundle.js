/**
 * Writes the programs of `dist/` in few files, after tsc has checked and written their types. To read
 * 900 small modules took a cold `render` longer than to launch a browser and print.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** Read by every `render`, or by every PDF or Word file. The others stay packages, read when needed. */
const bundled = new Set([
  ...['@cantoo/pdf-lib', 'commander', 'docx', 'fflate', 'handlebars', 'jsonc-parser'],
  ...['lru-cache', 'markdown-it', 'puppeteer-core', 'zod'],
]);
const packages = Object.keys({ ...dependencies, ...optionalDependencies });

/** Compiles the templates by a module of ours, which is TypeScript itself. */
const precompileTemplates = async () => {
  const tool = join(root, 'dist', 'precompile.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/formats/html/precompile.ts'],
    outfile: tool,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const { precompile } = await import(pathToFileURL(tool).href);
  return precompile(join(root, 'templates'));
};

/** Puts them where the source has none. */
const precompiledTemplates = {
  name: 'precompiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]formats[\\/]html[\\/]precompiled\.ts$/ }, async () => ({
      contents: await precompileTemplates(),
      loader: 'js',
    }));
  },
};

/** Of pdf-lib only what is used: its modules only define, and it does not say so. Its zlib is Node's. */
const leanPdfLib = {
  name: 'lean-pdf-lib',
  setup({ onResolve, onLoad, resolve }) {
    onLoad({ filter: /.*/, namespace: 'zlib' }, () => ({
      contents:
        "export { deflateSync as zlibSync, inflateRawSync as inflateSync, inflateSync as unzlibSync } from 'node:zlib';",
    }));
    onResolve({ filter: /.*/ }, async ({ path, pluginData, ...rest }) => {
      const isInside = /[\\/]@cantoo[\\/]pdf-lib[\\/]/.test(rest.importer);
      if (isInside && path === 'fflate') return { path, namespace: 'zlib', sideEffects: false };
      if (pluginData?.isSeen || !(isInside || path === '@cantoo/pdf-lib')) return undefined;
      const found = await resolve(path, { ...rest, pluginData: { isSeen: true } });
      return { ...found, sideEffects: false };
    });
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['index', 'bin/render', 'bin/server', 'workers/worker'].map(
    (name) => `src/${name}.ts`,
  ),
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  external: packages.filter((name) => !bundled.has(name)),
  // CommonJS packages among the bundled ones ask Node for its own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  // Names stay: they are what a stack shows.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: 'warning',
  plugins: [precompiledTemplates, leanPdfLib],
});

/** What an earlier build left behind. */
const isOurs = (file) => file.endsWith('.d.ts') || file in metafile.outputs;
for (const name of readdirSync(join(root, 'dist'), { recursive: true })) {
  const path = join(root, 'dist', name);
  if (statSync(path).isFile() && !isOurs(relative(root, path))) rmSync(path);
}
