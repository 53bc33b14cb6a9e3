import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.ts';

/** The script and style sheet of the page, as the build writes them (scripts/page.js). */
const pageFile = (name: string): string =>
  fileURLToPath(new URL(`dist/preview/${name}`, packageRoot));

/** The build for browsers of the last years; the other one needs the newest. */
const pdfJsFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`pdfjs-dist/legacy/build/${name}`));

/** The files of the page by name. */
export const assets: Readonly<Record<string, () => string>> = {
  'page.js': () => pageFile('page.js'),
  'page.css': () => pageFile('page.css'),
  'pdf.min.mjs': () => pdfJsFile('pdf.min.mjs'),
  'pdf.worker.min.mjs': () => pdfJsFile('pdf.worker.min.mjs'),
};

/** The page. Addresses are relative, so they keep the token of the address. */
export const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/page.css">
<script type="module" src="assets/page.js"></script>
</head>
<body></body>
</html>
`;
