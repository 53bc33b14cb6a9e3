/** What the pictures of the gallery are drawn from, besides the code. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

/** The résumé that the gallery shows. */
export const gallerySeed = 'full';

/** A digest of the files of a theme and of the résumé. */
export const sourceDigest = (theme: string): string => {
  const folder = new URL(`templates/${theme}/`, root);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|hbs|css)$/.test(entry.name))
    .map(({ name }) => new URL(name, folder))
    .sort((one, other) => (one.href < other.href ? -1 : 1));
  const hash = createHash('sha256');
  for (const file of [...files, new URL(`seeds/${gallerySeed}.json`, root)]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
};
