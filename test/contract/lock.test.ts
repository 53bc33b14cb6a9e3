import { readFileSync } from 'node:fs';
import { z } from 'zod';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

const Ranges = z.record(z.string(), z.string()).default({});
const Root = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: Ranges,
  devDependencies: Ranges,
  optionalDependencies: Ranges,
});
const Entry = z.object({
  version: z.string(),
  dependencies: Ranges,
  optionalDependencies: Ranges,
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  libc: z.array(z.string()).optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), Entry) })
  .parse(read('package-lock.json'));

/** Where Node looks for a package asked for from a folder, nearest first. */
const placesOf = (name: string, from: string): string[] => {
  const folders = from.split('/node_modules/');
  return folders
    .map((_, index) => folders.slice(0, folders.length - index).join('/node_modules/'))
    .map((folder) => `${folder && `${folder}/`}node_modules/${name}`)
    .concat(`node_modules/${name}`);
};

describe('package-lock.json', () => {
  it('has the ranges of package.json', () => {
    const { '': root } = z
      .object({ packages: z.looseObject({ '': Root }) })
      .parse(read('package-lock.json')).packages;
    expect(root).toEqual(Root.parse(read('package.json')));
  });

  it('has an entry for every dependency of every package, on any platform', () => {
    const absent = Object.entries(packages).flatMap(([from, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !placesOf(name, from).some((place) => place in packages))
        .map((name) => `${from}: ${name}`),
    );
    expect(absent).toEqual([]);
  });

  it('gives the user of the package no install script, and no @scarf/scarf, which reports home', () => {
    const unwanted = Object.entries(packages).filter(
      ([path, { dev, hasInstallScript }]) =>
        !dev && (hasInstallScript || path.endsWith('node_modules/@scarf/scarf')),
    );
    expect(unwanted.map(([path]) => path)).toEqual([]);
  });

  it('has no `libc`, which npm 10 would remove', () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.libc)).toEqual([]);
  });
});
