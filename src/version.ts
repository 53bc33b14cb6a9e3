import { readFileSync } from 'node:fs';
import { once } from './text/once.ts';
import { packageRoot } from './package-root.ts';
import { isObject } from './text/json.ts';

/** The version in package.json, which is read once. */
export const readVersion = once(() => {
  const text = readFileSync(new URL('package.json', packageRoot), 'utf8');
  return versionIn(text) ?? 'unknown';
});

/** The version in the text of a package.json. */
export const versionIn = (text: string): string | undefined => {
  const manifest: unknown = JSON.parse(text);
  return isObject(manifest) && 'version' in manifest ? String(manifest['version']) : undefined;
};
