import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRenderer, RenderOptions } from '../../src/index.ts';
import { docxParagraphs, docxPart } from '../support/docx-text.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

// HTML, text and Word need no browser, so none is started.
const renderer = createRenderer();
const themes = (await renderer.themes()).map(({ name }) => name);
const folder = new URL('./files/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** Compares with the golden file; `npm run goldens` writes it instead. */
const expectGolden = (name: string, actual: string): void => {
  const file = new URL(name, folder);
  if (process.env['UPDATE_GOLDENS']) writeFileSync(file, actual);
  if (!existsSync(file)) throw new Error(`No golden ${name}: run "npm run goldens" and read the diff.`);
  expect(actual).toBe(readFileSync(file, 'utf8'));
};

const render = async (seed: string, theme: string, format: string): Promise<Uint8Array> =>
  (await renderer.render(readSeed(seed), RenderOptions.parse({ theme, format }))).bytes;

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe.each(themes)('theme %s', (theme) => {
  it.each(seedNames)('prints %s as the golden HTML', async (seed) => {
    const html = decode(await render(seed, theme, 'html'));
    const body = html
      .slice(html.indexOf('<body'))
      .replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]+/g, 'data:image')
      .replace(/></g, '>\n<');
    expectGolden(`${seed}.${theme}.html`, body);
  });

  it.each(seedNames)('prints %s as the golden text', async (seed) => {
    expectGolden(`${seed}.${theme}.txt`, decode(await render(seed, theme, 'txt')));
  });

  it.each(seedNames)('prints %s as the golden Word paragraphs', async (seed) => {
    const outline = docxParagraphs(await render(seed, theme, 'docx'))
      .map(({ style, text }) => `[${style}] ${text.replaceAll('\t', ' ⇥ ').replaceAll('\n', ' ↵ ')}`)
      .join('\n');
    expectGolden(`${seed}.${theme}.docx.txt`, `${outline}\n`);
  });

  it('styles HTML and Word as the golden sheets', async () => {
    const html = decode(await render('minimal', theme, 'html'));
    const css = [...html.matchAll(/<style>(.*?)<\/style>/gs)]
      .map(([, sheet]) => sheet)
      .join('\n')
      .replace(/@font-face\s*\{[^}]*\}/g, '')
      .replace(/\n{2,}/g, '\n');
    expectGolden(`${theme}.css`, css);
    const styles = docxPart(await render('minimal', theme, 'docx'), 'word/styles.xml');
    expectGolden(`${theme}.styles.xml`, styles.replace(/></g, '>\n<'));
  });
});
