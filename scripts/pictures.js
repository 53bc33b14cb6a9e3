/**
 * Draws the pictures of the docs from Vitae's current output: `npm run pictures`.
 * Needs pdftoppm (poppler) and, for the Word pages, soffice (LibreOffice); the tests need neither. Word pages
 * have the fonts of their styles only on a machine with those fonts installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { createRenderer, RenderOptions } from '../dist/index.js';
import { gallerySeed, sourceDigest } from './picture-sources.ts';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'vitae-pictures-'));
const gap = 24;
const background = '#d9dce1';

/** First pages of a PDF as PNG buffers. */
const pagesOf = (pdf, pages, dpi) => {
  const stem = pdf.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-r', String(dpi), '-png', '-l', String(pages), pdf, stem]);
  const names = execFileSync('sh', ['-c', `ls "${stem}"-*.png`], { encoding: 'utf8' });
  return names
    .trim()
    .split('\n')
    .map((name) => readFileSync(name));
};

const render = async (renderer, seed, options) => {
  const text = readFileSync(new URL(`../seeds/${seed}.json`, import.meta.url), 'utf8');
  const { bytes } = await renderer.render(text, RenderOptions.parse(options));
  const file = join(folder, `${seed}.${options.theme}.${options.format}`);
  writeFileSync(file, bytes);
  return file;
};

/** Pictures of one size side by side, in rows, on grey, so that the page edges are visible. */
const sideBySide = async (pictures, name, columns = pictures.length) => {
  const { width, height } = await sharp(pictures[0]).metadata();
  const place = (index, size) => gap + index * (size + gap);
  const layers = pictures.map((input, index) => ({
    input,
    left: place(index % columns, width),
    top: place(Math.floor(index / columns), height),
  }));
  const rows = Math.ceil(pictures.length / columns);
  const sheet = { width: place(columns, width), height: place(rows, height) };
  await sharp({ create: { ...sheet, channels: 3, background } })
    .composite(layers)
    .png({ palette: true, colours: 64 })
    .toFile(new URL(name, docs).pathname);
};

const shownThemes = [
  'classic',
  'banner',
  'executive',
  'swiss',
  'academic',
  'editorial',
  'sidebar',
  'mono',
];

/** The first page in the themes of the README. */
const drawThemes = async (renderer) => {
  const pages = [];
  for (const theme of shownThemes) {
    pages.push(...pagesOf(await render(renderer, gallerySeed, { theme, format: 'pdf' }), 1, 52));
  }
  await sideBySide(pages, 'themes.png', 4);
};

/** The first page of every theme, PDF beside Word, and the digests of what they are drawn from. */
const drawGallery = async (renderer) => {
  mkdirSync(new URL('pictures/', docs), { recursive: true });
  const digests = {};
  for (const { name } of await renderer.themes()) {
    const pdf = await render(renderer, gallerySeed, { theme: name, format: 'pdf' });
    const docx = await render(renderer, gallerySeed, { theme: name, format: 'docx' });
    const outdir = mkdtempSync(join(folder, 'word-'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', outdir, docx];
    execFileSync('soffice', [profile, ...convert]);
    const word = join(outdir, `${gallerySeed}.${name}.pdf`);
    await sideBySide([...pagesOf(pdf, 1, 76), ...pagesOf(word, 1, 76)], `pictures/${name}.png`);
    digests[name] = sourceDigest(name);
  }
  writeFileSync(new URL('pictures/sources.json', docs), `${JSON.stringify(digests, null, 2)}\n`);
};

const renderer = createRenderer();
await drawThemes(renderer);
await drawGallery(renderer);
await renderer.close();
