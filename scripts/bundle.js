/**
 * Bundles the programs of `dist/` into few files, and the types of the library into one. Reading
 * 900 small modules took a cold `render` longer than launching a browser and printing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { copyFonts, makeLatinFaces } from './fonts.js';
import { notices } from './notices.js';
import { buildPage } from './page.js';
import { copyViewer, viewerPackage } from './viewer.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/**
 * What every `render`, every PDF or every Word file reads is bundled: the development dependencies that the
 * source imports, and zod, which is installed all the same for its types. The other dependencies stay
 * packages, read when needed.
 */
const bundled = new Set(['zod']);
/** Copied into its own files by docx, where esbuild does not see it. */
const inlined = ['nanoid'];
const packages = Object.keys({ ...dependencies, ...peerDependencies });
/** A module of the source, which is TypeScript. */
const sourceFile = (path) => join(root, 'dist', path.replace(/\.ts$/, '.mjs').replaceAll('/', '-'));
const importSource = async (path) => {
  const file = sourceFile(path);
  await build({
    absWorkingDir: root,
    entryPoints: [`src/${path}`],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  return import(pathToFileURL(file).href);
};

const precompileTemplates = async () => {
  const { precompile } = await importSource('formats/html/precompile.ts');
  return precompile(join(root, 'templates'));
};

/** Replaces `precompiled.ts`, which is empty in the source, by the compiled templates. */
const precompiledTemplates = {
  name: 'precompiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]formats[\\/]html[\\/]precompiled\.ts$/ }, async () => ({
      contents: await precompileTemplates(),
      loader: 'js',
    }));
  },
};

/** Tree-shakes pdf-lib, which does not declare that its modules have no side effects, and uses Node's zlib. */
const leanPdfLib = {
  name: 'lean-pdf-lib',
  setup({ onResolve, onLoad, resolve }) {
    onLoad({ filter: /^/, namespace: 'zlib' }, () => ({
      contents:
        "export { deflateSync as zlibSync, inflateRawSync as inflateSync, inflateSync as unzlibSync } from 'node:zlib';",
    }));
    onResolve({ filter: /^/ }, async ({ path, pluginData, ...rest }) => {
      const isInside = /[\\/]@cantoo[\\/]pdf-lib[\\/]/.test(rest.importer);
      if (isInside && path === 'fflate') return { path, namespace: 'zlib', sideEffects: false };
      if (pluginData?.isSeen || !(isInside || path === '@cantoo/pdf-lib')) return undefined;
      const found = await resolve(path, { ...rest, pluginData: { isSeen: true } });
      return { ...found, sideEffects: false };
    });
  },
};

/**
 * Writes the fields of markdown-it and docx as assignments. Their own builds define each by a function, which is a
 * twentieth of the time of a document.
 */
const plainFields = {
  name: 'plain-fields',
  setup({ onLoad }) {
    const filter = /[\\/](?:markdown-it[\\/]dist[\\/]markdown-it|docx[\\/]dist[\\/]index)\.mjs$/;
    onLoad({ filter }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        /_defineProperty\(\s*this,\s*(?:\/\*\*(?:(?!\*\/)[^])*\*\/\s*)?("\w+"),/g,
        '(this[$1] =',
      ),
    }));
  },
};

/** Narrows the root of puppeteer to its connection: the other modules launch browsers and mirror pages. */
const leanPuppeteer = {
  name: 'lean-puppeteer',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^puppeteer-core$/ }, ({ path }) => ({ path, namespace: 'puppeteer' }));
    onLoad({ filter: /^/, namespace: 'puppeteer' }, () => ({
      contents: "export { Connection } from 'puppeteer-core/internal/cdp/Connection.js';",
      resolveDir: root,
    }));
  },
};

/** Downloads of browsers go through the proxy of the environment; the package would bring an interpreter for proxy scripts. */
const leanProxy = {
  name: 'lean-proxy',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^proxy-agent$/ }, ({ path }) => ({ path, namespace: 'proxy' }));
    onLoad({ filter: /^/, namespace: 'proxy' }, () => ({
      contents: [
        "import { Agent } from 'node:https';",
        "import { HttpsProxyAgent } from 'https-proxy-agent';",
        'const { HTTPS_PROXY = "", https_proxy = HTTPS_PROXY } = process.env;',
        'export function ProxyAgent() { return https_proxy ? new HttpsProxyAgent(https_proxy) : new Agent(); }',
      ].join('\n'),
      resolveDir: root,
    }));
  },
};

/** Commander starts programs for commands that are files, which Vitae has none of. */
const leanCommander = {
  name: 'lean-commander',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        "const childProcess = require('node:child_process');",
        "const childProcess = { get spawn() { return require('node:child_process').spawn; } };",
      ),
    }));
  },
};

/** Packages of which a usual document needs nothing, evaluated when one of their functions is called. */
const lazyPackages = [
  'fflate',
  'saxes',
  'htmlparser2',
  'entities',
  'node:child_process',
  'node:crypto',
];
const onFirstUse = {
  name: 'on-first-use',
  setup({ onResolve, onLoad }) {
    const isLazy = new RegExp(`^(?:${lazyPackages.join('|')})$`);
    onResolve({ filter: isLazy }, ({ path, kind, importer }) =>
      kind === 'import-statement' && !/[\\/]node_modules[\\/](?!markdown-it)/.test(importer)
        ? { path, namespace: 'on-first-use', sideEffects: false }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'on-first-use' }, async ({ path }) => {
      const functions = Object.entries(await import(path)).filter(
        ([name, value]) => typeof value === 'function' && name !== 'default',
      );
      const lines = functions.map(
        ([name, value]) =>
          `export const ${name} = /* @__PURE__ */ Object.assign(function (...args) { const made = load().${name}; return new.target ? Reflect.construct(made, args) : made(...args); }, ${JSON.stringify({ ...value })});`,
      );
      const load = `let module; const load = () => (module ??= require(${JSON.stringify(path)}));`;
      return { contents: [load, ...lines].join('\n'), resolveDir: root };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  external: packages.filter((name) => !bundled.has(name)),
  // Keeps names for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: 'warning',
  plugins: [
    precompiledTemplates,
    plainFields,
    leanPdfLib,
    leanPuppeteer,
    leanProxy,
    leanCommander,
    onFirstUse,
  ],
};
const { metafile } = await build({
  ...shared,
  entryPoints: ['index', 'bin/render', 'bin/server', 'workers/worker', 'workers/process'].map(
    (name) => `src/${name}.ts`,
  ),
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  // Bundled CommonJS packages require modules of Node.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});

/** The command line as one expression, which V8 can compile during the build. */
const bundle = join(root, 'dist', 'bin', 'command-line.cjs');
await build({
  ...shared,
  entryPoints: ['src/bin/command-line.ts'],
  outfile: bundle,
  format: 'cjs',
  define: { 'import.meta.url': 'meta.url', 'import.meta.resolve': 'meta.resolve' },
  banner: { js: '(require,meta)=>{"use strict";const module={exports:{}};' },
  footer: { js: 'return module.exports}' },
});
// Compiled code cannot import (src/bin/code-cache.ts). V8 reads ASCII fastest; esbuild escapes no regular expression.
writeFileSync(
  bundle,
  readFileSync(bundle, 'utf8')
    .replaceAll(/(?<![.\w$])import\(/g, 'meta.load(')
    .replaceAll(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
);

/** Writes the code that V8 compiles for a short document in each format. @returns the file */
const compileBundle = async () => {
  const compiled = sourceFile('bin/code-cache.ts');
  const { codeFile } = await importSource('bin/code-cache.ts');
  const folder = mkdtempSync(join(tmpdir(), 'vitae-build-'));
  const resume = join(folder, 'resume.json');
  const quiet = ['--quiet', '--no-config'];
  const files = [compiled, bundle].map((file) => pathToFileURL(file).href);
  const run = (...args) =>
    execFileSync(process.execPath, [join(root, 'scripts', 'compile.js'), ...files, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 60_000,
    });
  run('init', resume);
  for (const format of ['txt', 'html', 'docx']) run(resume, '-f', format, ...quiet);
  try {
    run(resume, '-f', 'pdf', ...quiet);
  } catch {
    // Without a browser the code of a PDF is compiled when it runs.
  }
  rmSync(folder, { recursive: true });
  return fileURLToPath(codeFile(pathToFileURL(bundle)));
};
const code = await compileBundle();

/** The types that `src/index.ts` exports, and nothing else: a consumer checks them without our packages. */
const writeTypes = async (file) => {
  const types = await rollup({
    input: join(root, 'src', 'index.ts'),
    external: [...packages, /^node:/],
    plugins: [dts({ tsconfig: join(root, 'tsconfig.build.json') })],
  });
  await types.write({ file, format: 'es' });
};

const typesFile = join(root, 'dist', 'index.d.ts');
await writeTypes(typesFile);
const page = await buildPage(root);
const viewer = copyViewer(join(root, 'dist', 'docs'));
const fontsFolder = join(root, 'dist', 'fonts');
const fontSource = {
  ...(await importSource('fonts/families.ts')),
  ...(await importSource('fonts/font-package.ts')),
  ...(await importSource('fonts/embeddable-face.ts')),
};
const fonts = copyFonts(fontSource, fontsFolder);
const faces = await makeLatinFaces(fontSource, fontsFolder);
/** Everything that is bundled, for the service and for browsers. */
const joined = { outputs: { ...metafile.outputs, ...page.outputs } };
const noticesFile = join(root, 'dist', 'THIRD-PARTY-NOTICES.txt');
writeFileSync(
  noticesFile,
  notices({ root, metafile: joined, others: [viewerPackage, ...inlined, ...fonts.packages] }),
);

/** What an earlier build left behind. */
const written = new Set([
  ...[...Object.keys(metafile.outputs), ...Object.keys(page.outputs)].map((name) =>
    join(root, name),
  ),
  ...[...viewer, ...fonts.files, ...faces, noticesFile, typesFile, bundle, code],
]);
for (const name of readdirSync(join(root, 'dist'), { recursive: true })) {
  const path = join(root, 'dist', name);
  if (statSync(path).isFile() && !written.has(path)) rmSync(path);
}
