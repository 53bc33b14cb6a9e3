import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import type { ThemedRenderer } from '../../render.ts';
import { escapeHtml } from '../../text/xml.ts';
import type { ThemeSummary } from '../../theme/theme.ts';
import { HttpError } from '../problem-details.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;color:#1c1c1c;background:#fff;max-width:44rem;margin:3rem auto;padding:0 1rem}' +
  'a{color:#14506b}pre{background:#f3f4f6;padding:.75rem;overflow:auto}dt{font-weight:600}dd{margin:0 0 .5rem}';

/** Only the style of the page itself; nothing runs and nothing is loaded. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const themeItem = ({ name, title, description }: ThemeSummary): string =>
  `<dt><a href="themes/${name}/preview.png">${escapeHtml(title)}</a></dt><dd>${escapeHtml(description)}</dd>`;

// Addresses are relative, so that the page works behind a proxy prefix.
const pageHtml = (themes: readonly ThemeSummary[], hasStudio: boolean): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Vitae</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Vitae</h1>
<p>This service turns a résumé in JSON Resume form into PDF, Word, HTML or text.</p>
<pre>curl --data-binary @resume.json -H 'content-type: application/json' \\
  '…/render?theme=modern&amp;format=pdf' -o resume.pdf</pre>
<ul>
${hasStudio ? '<li><a href="studio">Studio</a>: write a résumé and see its pages</li>\n' : ''}<li><a href="docs">Documentation</a>: every address, tried in the browser</li>
<li><a href="openapi.json">OpenAPI</a> and the <a href="schema.json">JSON Schema of the résumé</a></li>
</ul>
<h2>Themes</h2>
<dl>
${themes.map(themeItem).join('\n')}
</dl>
</main>
</body>
</html>
`;

/** A page for browsers. Other clients get what an unknown address gives. */
export const rootRoute =
  (renderer: ThemedRenderer, { studio }: Pick<ServerConfig, 'studio'>): RequestHandler =>
  async (request, response) => {
    response.vary('Accept');
    if (!request.get('Accept')?.includes('text/html')) {
      throw new HttpError('not_found', '/ is not an address of this service.');
    }
    const page = pageHtml(await renderer.themes(), studio === 'on');
    response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': policy });
    response.type('html').send(page);
  };
