/** Bundles the script and style sheet of the preview page into `dist/preview/`. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** The page loads pdf.js as a file of its own, which the package pdfjs-dist has ready for browsers. */
const pdfJsAsFile = {
  name: 'pdf-js-as-file',
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist$/ }, () => ({ path: './pdf.min.mjs', external: true }));
  },
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
  return metafile;
};
