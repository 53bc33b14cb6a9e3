import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { packageRoot } from '../../package-root.ts';
import { HttpError } from '../problem-details.ts';

/** The files of Swagger UI, which the build puts there (scripts/viewer.js). */
const viewerFolder = fileURLToPath(new URL('dist/docs/', packageRoot));

// Addresses are relative, so that the page works behind a proxy prefix.
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Vitae</title>
<link rel="icon" href="docs/favicon-32x32.png">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="viewer"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;

/**
 * Starts Swagger UI with `POST /render` open. A separate file, because the CSP of the page forbids inline scripts.
 * Swagger UI would send the default of each option and override what a résumé states, so the descriptions name them.
 */
const startScript = `if (!location.hash) location.hash = '#/render/render';
const describeDefaults = (response) => {
  if (!new URL(response.url, location.href).pathname.endsWith('/openapi.json')) return response;
  const description = JSON.parse(response.text);
  for (const operation of Object.values(description.paths).flatMap(Object.values)) {
    for (const parameter of operation.parameters ?? []) {
      const preset = parameter.schema?.default;
      if (preset === undefined) continue;
      parameter.description = (parameter.description ?? '') + '. Default: ' + preset;
      delete parameter.schema.default;
    }
  }
  response.text = JSON.stringify(description);
  return response;
};
const showPdf = () => ({
  wrapComponents: {
    responseBody: (Body, { React }) => (props) => {
      const { content, contentType } = props;
      const isPdf = content instanceof Blob && String(contentType).startsWith('application/pdf');
      const [address, setAddress] = React.useState();
      React.useEffect(() => {
        if (!isPdf) return setAddress(undefined);
        const made = URL.createObjectURL(content);
        setAddress(made);
        return () => URL.revokeObjectURL(made);
      }, [content]);
      const style = { width: '100%', height: '80vh', border: 0 };
      const frame = { src: address, title: 'The document', className: 'document', style };
      return React.createElement(
        React.Fragment,
        null,
        React.createElement(Body, props),
        address && React.createElement('iframe', frame),
      );
    },
  },
});
SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#viewer',
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  responseInterceptor: describeDefaults,
  plugins: [showPdf],
});
`;

/** The documentation page. All its files come from this service. */
export const docsRoute: RequestHandler = (_, response) => {
  response.set('Cache-Control', 'no-cache').type('html').send(page);
};

/** A file of the documentation page. */
export const docsAssetRoute: RequestHandler = (request, response) => {
  const name = request.params['asset'];
  if (name === 'start.js') {
    response.set('Cache-Control', 'no-cache').type('js').send(startScript);
    return;
  }
  const assets = existsSync(viewerFolder) ? readdirSync(viewerFolder) : [];
  const asset = assets.find((each) => each === name);
  if (!asset) throw new HttpError('not_found', 'The documentation has no such file.');
  response.sendFile(asset, { root: viewerFolder, maxAge: '1d' });
};
