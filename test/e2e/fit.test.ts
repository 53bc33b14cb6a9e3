import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenderError } from '../../src/errors.ts';
import { gentleLimits } from '../../src/formats/pdf/fit/scale-steps.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import { createRenderer, type RenderedFile, type ThemedRenderer } from '../../src/render.ts';
import { docxPart } from '../support/docx-text.ts';
import { post } from '../support/http-client.ts';
import {
  baselines,
  brokenEntries,
  loneLines,
  splitTitleRows,
  strandedHeadings,
  stretchesOf,
  viewOf,
} from '../support/layout-rules.ts';
import { readLayout, type PrintedLayout } from '../support/printed-layout.ts';
import { readSeed } from '../support/seeds.ts';
import { loadTheme } from '../support/themes.ts';
import { runIn } from '../support/terminal.ts';

let renderer: ThemedRenderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);

const render = (text: string, options: object): Promise<RenderedFile> =>
  renderer.render(text, RenderOptions.parse(options));

const refusalOf = async (work: Promise<unknown>): Promise<RenderError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RenderError) return error;
  throw new Error('The render was not refused.', { cause: error });
};

/** The most frequent font size. */
const bodyPt = ({ blocks }: PrintedLayout): number => {
  const letters = new Map<number, number>();
  for (const { top, bottom, text } of blocks.flatMap(({ lines }) => lines)) {
    const size = Math.round((bottom - top) * 100) / 100;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** Height of the last line of a page, as a share of the paper. */
const depth = (layout: PrintedLayout): number => {
  const last = layout.pages.length - 1;
  return (baselines(layout, last).at(-1) ?? 0) / (layout.pages[last]?.height ?? 1);
};

const tenMillimetres = (10 * 72) / 25.4;

/** Themes for résumés of one page. The others are a few lines wider at their smallest gaps. */
const forOnePage = ['classic', 'modern', 'sidebar', 'harvard', 'compact'];
const onOnePage = [
  ['staff-engineer', '1'],
  ['distributed-systems-engineer', '1'],
];

/** Themes with gaps that can become smaller or larger. In `compact` they are the smallest already. */
const hasGaps = (theme: string): boolean => theme !== 'compact';

describe.each(themes)('fit in theme %s', (theme) => {
  it.each([
    ...(forOnePage.includes(theme) ? onOnePage : []),
    ['staff-engineer', '2'],
    ['distributed-systems-engineer', '2'],
    ['full', '2'],
    ['cdn-engineer', '3'],
  ])('fits %s on at most %s readable pages with valid page breaks', async (seed = '', fit = '') => {
    const { bytes, fit: report } = await render(readSeed(seed), { theme, fit });
    const layout = await readLayout(bytes);
    expect(layout.pages.length).toBeLessThanOrEqual(Number(fit));
    expect(report?.pages).toBe(layout.pages.length);
    expect(bodyPt(layout)).toBeCloseTo(report?.printed.bodyPt ?? 0, 1);
    expect(bodyPt(layout)).toBeGreaterThanOrEqual(9);
    const lines = layout.blocks.flatMap((block) => block.lines);
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(tenMillimetres - 0.1);
    expect(Math.min(...lines.map(({ top }) => top))).toBeGreaterThanOrEqual(tenMillimetres - 3);
    const stretches = stretchesOf(
      layout,
      await viewOf(readSeed(seed), theme),
      await loadTheme(theme),
    );
    expect(strandedHeadings(stretches)).toEqual([]);
    expect(loneLines(layout)).toEqual([]);
    expect(splitTitleRows(stretches)).toEqual([]);
    expect(brokenEntries(stretches)).toEqual([]);
  });

  it('reports the excess and a sufficient number of pages', async () => {
    const text = readSeed('cdn-engineer');
    const { code, message } = await refusalOf(render(text, { theme, fit: '1' }));
    expect(code).toBe('fit_impossible');
    const found = /(\d+) lines \((\d+) mm\) are left over\. Allow (\d) pages/.exec(message) ?? [];
    const [lines = 0, millimetres = 0, pages = 0] = found.slice(1).map(Number);
    // 9 pt at a line height of 1.2, and the capacity of one page.
    expect(millimetres / lines).toBeCloseTo((9 * 1.2 * 25.4) / 72, 0);
    expect(millimetres).toBeGreaterThan((pages - 2) * 250);
    expect((await render(text, { theme, fit: String(pages) })).fit?.pages).toBe(pages);
    const tooFew = await refusalOf(render(text, { theme, fit: String(pages - 1) }));
    expect(tooFew.code).toBe('fit_impossible');
  });

  it('does not change documents without a short last page', async () => {
    const text = readSeed('staff-engineer');
    const [off, auto] = await Promise.all([
      render(text, { theme, fit: 'off' }),
      render(text, { theme }),
    ]);
    expect(Buffer.compare(auto.bytes, off.bytes)).toBe(0);
    expect(auto.fit).toBeUndefined();
  });
});

describe.each(themes.filter(hasGaps))('gaps in theme %s', (theme) => {
  it('spreads the content when the last page is half empty', async () => {
    const text = readSeed('distributed-systems-engineer');
    const designed = await render(text, { theme, fit: 'off' });
    const spread = await render(text, { theme, fit: '2' });
    expect(designed.fit).toBeUndefined();
    expect(spread.fit?.scale.space).toBeGreaterThan(1);
    expect(spread.fit?.pages).toBe(2);
    expect(depth(await readLayout(spread.bytes))).toBeGreaterThan(
      depth(await readLayout(designed.bytes)),
    );
  });

  it('avoids a last page of a few lines by default and reports it', async () => {
    const { text, pages, lines } = await withFewLastLines(theme);
    expect(lines).toBeLessThan(5);
    const { bytes, fit } = await render(text, { theme });
    const layout = await readLayout(bytes);
    expect(fit).toMatchObject({ pages: layout.pages.length, scale: { size: 1, margin: 1 } });
    expect(Math.abs((fit?.scale.space ?? 0) - 1)).toBeLessThanOrEqual(gentleLimits.space);
    const lastLines = baselines(layout, layout.pages.length - 1).length;
    expect(layout.pages.length < pages || lastLines >= 5).toBe(true);
  });
});

/** A résumé with additional words, so that its last page has only a few lines. */
const withFewLastLines = async (theme: string) => {
  const resume = JSON.parse(readSeed('full')) as { references: object[] };
  for (let extra = 0; extra < 60; extra++) {
    const references = Array.from({ length: extra }, (_, index) => ({
      name: `Reference ${index}`,
      reference: 'A word.',
    }));
    const text = JSON.stringify({
      ...resume,
      references: [...resume.references, ...references],
    });
    const layout = await readLayout((await render(text, { theme, fit: 'off' })).bytes);
    const pages = layout.pages.length;
    const lines = baselines(layout, pages - 1).length;
    if (pages > 2 && lines < 5) return { text, pages, lines };
  }
  throw new Error('A length with a short last page was not found.');
};

describe('fit', () => {
  it('keeps the size and margins of the caller', async () => {
    const { code, message } = await refusalOf(
      render(readSeed('staff-engineer'), { fit: '1', size: '10', margin: '20' }),
    );
    expect(code).toBe('fit_impossible');
    expect(message).toContain('leave the size and margin to the theme');
  });

  it('gives Word the same scale', async () => {
    const text = readSeed('staff-engineer');
    const [pdf, docx] = await Promise.all([
      render(text, { fit: '1' }),
      render(text, { fit: '1', format: 'docx' }),
    ]);
    expect(docx.fit).toEqual(pdf.fit);
    const halfPoints = /<w:docDefaults>.*?<w:sz w:val="(\d+)"/s.exec(
      docxPart(docx.bytes, 'word/styles.xml'),
    )?.[1];
    expect(Number(halfPoints)).toBe(Math.round((pdf.fit?.printed.bodyPt ?? 0) * 2));
  });

  it('does not need a browser for HTML, Word or plain text without a number of pages', async () => {
    const without = createRenderer({ browser: { executablePath: '/nowhere/chromium' } });
    for (const format of ['html', 'docx', 'txt']) {
      const options = RenderOptions.parse({ format, fit: 'auto' });
      expect((await without.render(readSeed('minimal'), options)).fit).toBeUndefined();
    }
    await without.close();
  });

  it('is reported on standard error', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vitae-fit-'));
    try {
      writeFileSync(join(folder, 'resume.json'), readSeed('staff-engineer'));
      const kept = { ...renderer, close: () => Promise.resolve() };
      const done = await runIn(
        { folder, renderer: kept },
        'resume.json',
        '--fit',
        '1',
        '-o',
        'a.pdf',
      );
      expect(done).toMatchObject({ exitCode: 0, stdout: 'a.pdf\n' });
      expect(done.stderr).toMatch(
        /^fit: 1 page; space × 0\.\d+, line height 1\.2\d?, body 9(\.\d+)? pt/,
      );
      writeFileSync(join(folder, 'resume.json'), readSeed('cdn-engineer'));
      const failed = await runIn({ folder, renderer: kept }, 'resume.json', '--fit', '1');
      expect(failed.exitCode).toBe(13);
      expect(failed.stderr).toContain('resume.json: The résumé does not fit on 1 page');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is reported in a header', async () => {
    const done = await post('/render?fit=1', readSeed('staff-engineer'), { renderer });
    expect(done.headers['vitae-fit']).toMatch(
      /^pages=1, space=0\.\d+, leading=0\.\d+, size=[01]\.\d+, margin=[01]\.\d+$/,
    );
    const failed = await post('/render?fit=1', readSeed('cdn-engineer'), { renderer });
    expect(failed.status).toBe(422);
    expect(JSON.parse(failed.text)).toMatchObject({ code: 'fit_impossible' });
  });
});
