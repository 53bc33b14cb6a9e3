import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.ts';

/** The script and style sheet of the page, as the build writes them (scripts/page.js). */
const pageFile = (name: string): string =>
  fileURLToPath(new URL(`dist/preview/${name}`, packageRoot));

/** The build for browsers of the last years; the other one needs the newest. */
const pdfJsFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`pdfjs-dist/legacy/build/${name}`));

/** The JSON Schema of a résumé. */
export const schemaFile = (): string => fileURLToPath(new URL('schema.json', packageRoot));

/** The files of the page by name. */
export const assets: Readonly<Record<string, () => string>> = {
  'page.js': () => pageFile('page.js'),
  'page.css': () => pageFile('page.css'),
  'pdf.min.mjs': () => pdfJsFile('pdf.min.mjs'),
  'pdf.worker.min.mjs': () => pdfJsFile('pdf.worker.min.mjs'),
};

export interface PageFacts {
  /** The server that the page calls: `render preview`, or the addresses of the service. */
  readonly backend: 'preview' | 'service';
  /** The nonce of the style elements. */
  readonly nonce: string;
  /** The folder of the addresses of the page, relative to its own: '' or 'studio/'. */
  readonly folder: string;
}

/** The page. Addresses are relative, so they keep the token of the address, or the prefix of a proxy. */
export const pageHtml = ({ backend, nonce, folder }: PageFacts): string => `<!doctype html>
<html lang="en" data-backend="${backend}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="style-nonce" content="${nonce}">
<title>${backend === 'preview' ? 'Preview' : 'Studio'}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${folder}assets/page.css">
<script type="module" src="${folder}assets/page.js"></script>
</head>
<body></body>
</html>
`;
