import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeFile, loadCompiled, readBundle } from '../../src/bin/code-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitae-compiled-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param text one expression, as the build writes it */
const bundleOf = (name: string, text: string): URL => {
  const bundle = pathToFileURL(join(folder, name));
  writeFileSync(bundle, text);
  return bundle;
};

describe('a bundle', () => {
  it('is evaluated with the code of the build, and finds modules and its own place', async () => {
    const text =
      "(require, meta) => ({ of: require('node:path').basename(meta.url), load: meta.load })";
    const bundle = bundleOf('whole.cjs', text);
    writeFileSync(codeFile(bundle), readBundle(bundle).createCachedData());
    const { of, load } = loadCompiled(bundle, import.meta) as {
      of: string;
      load: (name: string) => Promise<unknown>;
    };
    expect(of).toBe('whole.cjs');
    expect(await load('node:path')).toHaveProperty('basename');
  });

  it('is not evaluated without compiled code of this Node', () => {
    const bundle = bundleOf('bare.cjs', '() => ({})');
    expect(loadCompiled(bundle, import.meta)).toBeUndefined();
  });

  it('is not evaluated when V8 refuses the compiled code', () => {
    const bundle = bundleOf('damaged.cjs', '() => ({})');
    writeFileSync(codeFile(bundle), 'not the code of V8');
    expect(loadCompiled(bundle, import.meta)).toBeUndefined();
  });
});
