import { readFileSync } from 'node:fs';
import { packageRoot } from './package-root.ts';

/** The version in package.json. */
export const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
};
