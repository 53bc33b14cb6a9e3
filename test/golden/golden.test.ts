import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRenderer, RenderOptions } from '../../src/index.ts';
import { docxListLevels, docxLists, docxParagraphs, docxPart } from '../support/docx-text.ts';
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

/** The lines of a text that differ from those of another: all between the first and the last difference. */
const changedLines = (base: string, text: string): string => {
  const [before, after] = [base.split('\n'), text.split('\n')];
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const lines = `lines ${head + 1}–${before.length - tail} become`;
  return `${[lines, ...after.slice(head, after.length - tail)].join('\n')}\n`;
};

/** One golden for all themes; a theme that prints other lines has a golden of these lines too. */
const expectSharedGolden = (seed: string, theme: string, kind: string, actual: string): void => {
  const own = `${seed}.${theme}.${kind}`;
  if (theme === themes[0]) return expectGolden(`${seed}.${kind}`, actual);
  const shared = readFileSync(new URL(`${seed}.${kind}`, folder), 'utf8');
  if (actual !== shared) return expectGolden(own, changedLines(shared, actual));
  if (process.env['UPDATE_GOLDENS']) rmSync(new URL(own, folder), { force: true });
  expect(existsSync(new URL(own, folder))).toBe(false);
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
    expectSharedGolden(seed, theme, 'txt', decode(await render(seed, theme, 'txt')));
  });

  it.each(seedNames)('prints %s as the golden Word paragraphs', async (seed) => {
    const bytes = await render(seed, theme, 'docx');
    const paragraphs = docxParagraphs(bytes).map(({ style, text, list }) => {
      const printed = text.replaceAll('\t', ' ⇥ ').replaceAll('\n', ' ↵ ');
      return `[${list === undefined ? style : `${style} ${list}`}] ${printed}`;
    });
    const outline = [...paragraphs, '', 'Lists:', ...docxLists(bytes), ''].join('\n');
    expectSharedGolden(seed, theme, 'docx.txt', outline);
  });

  it('styles HTML, Word and its lists as the golden sheets', async () => {
    const html = decode(await render('minimal', theme, 'html'));
    const css = [...html.matchAll(/<style>(.*?)<\/style>/gs)]
      .map(([, sheet]) => sheet)
      .join('\n')
      .replace(/@font-face\s*\{[^}]*\}/g, '')
      .replace(/\n{2,}/g, '\n');
    expectGolden(`${theme}.css`, css);
    const styles = docxPart(await render('minimal', theme, 'docx'), 'word/styles.xml');
    expectGolden(`${theme}.styles.xml`, styles.replace(/></g, '>\n<'));
    const levels = docxListLevels(await render('full', theme, 'docx'));
    expectSharedGolden('list-levels', theme, 'txt', `${levels.join('\n')}\n`);
  });
});
