import { readFileSync } from 'node:fs';
import { packageRoot } from './package-root.ts';

let version: string | undefined;

/** The version in package.json, which is read once. */
export const readVersion = (): string => (version ??= versionInManifest());

const versionInManifest = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
};
