import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const viewerPackage = 'swagger-ui-dist';

/** Puts the viewer of `/docs` into a folder, and gives its files. Its package would bring telemetry with it. */
export const copyViewer = (folder) => {
  const from = dirname(fileURLToPath(import.meta.resolve(`${viewerPackage}/package.json`)));
  mkdirSync(folder, { recursive: true });
  return ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'].map((name) => {
    copyFileSync(join(from, name), join(folder, name));
    return join(folder, name);
  });
};
