/** Bundles the script and style sheet of the preview page into `dist/preview/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The page loads pdf.js as a file of its own, which the package pdfjs-dist has ready for browsers. */
const pdfJsAsFile = {
  name: 'pdf-js-as-file',
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist$/ }, () => ({ path: './pdf.min.mjs', external: true }));
  },
};

/** The most that the page weighs, compressed and without pdf.js. */
const mostBytes = 500_000;

/** @throws Error if the files of the page weigh more */
const checkWeight = (root, names) => {
  const weights = names.map((name) => gzipSync(readFileSync(join(root, name))).byteLength);
  const weight = weights.reduce((sum, each) => sum + each, 0);
  if (weight > mostBytes)
    throw new Error(`The page weighs ${weight} bytes with gzip, more than ${mostBytes}.`);
};

/** @returns the metafile of the build, for the notices of bundled packages */
export const buildPage = async (root) => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/preview/page/main.tsx', out: 'page' },
      { in: 'src/preview/page/page.css', out: 'page' },
    ],
    outdir: join(root, 'dist', 'preview'),
    bundle: true,
    format: 'esm',
    target: ['chrome120', 'firefox121', 'safari17.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    plugins: [pdfJsAsFile],
  });
  checkWeight(root, Object.keys(metafile.outputs));
  return metafile;
};
