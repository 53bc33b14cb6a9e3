import { hash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import type { ThemedRenderer } from '../../render.ts';
import { escapeHtml } from '../../text/xml.ts';
import type { ThemeSummary } from '../../theme/theme.ts';
import { routeNames } from './route-names.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;color:#1c1c1c;background:#fff;max-width:60rem;margin:3rem auto;padding:0 1rem}' +
  'a{color:#14506b}pre{background:#f3f4f6;padding:.75rem;overflow:auto}' +
  '.themes{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1.5rem;list-style:none;padding:0}' +
  '.themes img{display:block;width:100%;height:auto;aspect-ratio:210/297;object-fit:cover;object-position:top;border:1px solid #d5d8dc;margin-bottom:.5rem}' +
  '.themes a{font-weight:600}.themes p{margin:0}';

const description = 'This service turns a résumé in JSON Resume form into PDF, Word, HTML or text.';

/** Only the browser knows the address with the prefix of a proxy, so a script completes it. */
const script =
  "document.getElementById('address').textContent = new URL('render', location.href).href;";

const hashOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** Only the style and the script of the page itself, and the pictures of this service. */
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "img-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// The alternative text of the picture is empty, because the link has the name of the theme.
const themeItem = ({ name, title, description }: ThemeSummary): string =>
  `<li><a href="themes/${name}/preview.png"><img src="themes/${name}/preview.png" alt="" loading="lazy">${escapeHtml(title)}</a><p>${escapeHtml(description)}</p></li>`;

const startDocument = (hasStudio: boolean) => ({
  name: 'Vitae',
  description,
  documentation: 'docs',
  openapi: 'openapi.json',
  ...(hasStudio && { studio: 'studio' }),
  routes: routeNames,
});

interface StartPage {
  readonly themes: readonly ThemeSummary[];
  readonly hasStudio: boolean;
  /** The address of `POST /render`, as the request states it. */
  readonly address: string;
}

// Addresses are relative, so that the page works behind a proxy prefix.
const pageHtml = ({ themes, hasStudio, address }: StartPage): string => `<!doctype html>
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
<p>${description}</p>
<pre tabindex="0">curl --data-binary @resume.json -H 'content-type: application/json' \\
  '<span id="address">${escapeHtml(address)}</span>?theme=modern&amp;format=pdf' -o resume.pdf</pre>
<ul>
${hasStudio ? '<li><a href="studio">Studio</a>: write a résumé and see its pages</li>\n' : ''}<li><a href="docs">Documentation</a>: every address, tried in the browser</li>
<li><a href="openapi.json">OpenAPI</a> and the <a href="schema.json">JSON Schema of the résumé</a></li>
</ul>
<h2>Themes</h2>
<ul class="themes">
${themes.map(themeItem).join('\n')}
</ul>
</main>
<script>${script}</script>
</body>
</html>
`;

/** A page for browsers, and the addresses of the service for other clients. */
export const rootRoute =
  (renderer: ThemedRenderer, { studio }: Pick<ServerConfig, 'studio'>): RequestHandler =>
  async (request, response) => {
    response.vary('Accept');
    response.set('Cache-Control', 'no-cache');
    if (!request.get('Accept')?.includes('text/html')) {
      response.json(startDocument(studio === 'on'));
      return;
    }
    const page = pageHtml({
      themes: await renderer.themes(),
      hasStudio: studio === 'on',
      address: `${request.protocol}://${request.get('Host') ?? 'localhost'}/render`,
    });
    response.set('Content-Security-Policy', policy).type('html').send(page);
  };
