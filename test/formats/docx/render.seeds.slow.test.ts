import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, paperNames, RenderOptions } from '../../../src/index.ts';
import { lintDocx } from '../../lint/docx.ts';
import { itWithSdk, validateFile } from '../../support/open-xml-sdk.ts';
import { readSeed, seedNames } from '../../support/seeds.ts';

// Word needs no browser, so none is started.
const renderer = createRenderer();
const themes = (await renderer.themes()).map(({ name }) => name);
const folder = mkdtempSync(join(tmpdir(), 'vitae-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const render = async (seed: string, options: object): Promise<Uint8Array> =>
  (await renderer.render(readSeed(seed), RenderOptions.parse({ format: 'docx', ...options })))
    .bytes;

describe.each(seedNames)('%s as a Word document', (seed) => {
  it.each(themes)('breaks no rule in theme %s, on any paper', async (theme) => {
    for (const paper of paperNames) {
      expect(lintDocx(await render(seed, { theme, paper }))).toEqual([]);
    }
  });

  it.each(themes)('gives the same bytes twice in theme %s', async (theme) => {
    const [one, other] = [await render(seed, { theme }), await render(seed, { theme })];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  itWithSdk('is valid for the Open XML SDK', async () => {
    const theme = themes[seedNames.indexOf(seed) % themes.length];
    const file = join(folder, `${seed}.docx`);
    writeFileSync(file, await render(seed, { theme }));
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  });
});
