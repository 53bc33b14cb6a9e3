import {
  createRenderer,
  RenderOptions,
  type RenderedFile,
  type Renderer,
} from '../../src/index.ts';
import { papers, type Paper } from '../../src/options/schema.ts';
import { loadTheme } from '../support/themes.ts';
import type { Theme } from '../../src/theme/theme.ts';
import type { ResumeView } from '../../src/view/model.ts';
import {
  baselines,
  brokenEntries,
  loneLines,
  outsidePaper,
  splitTitleRows,
  strandedHeadings,
  strayedParts,
  stretchesOf,
  viewOf,
} from '../support/layout-rules.ts';
import { readLayout, type Artifact, type PrintedLayout } from '../support/printed-layout.ts';
import { readSeed, seedNames } from '../support/seeds.ts';
import { letters } from '../support/words.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);
const sheets = ['a4', 'letter'] as const satisfies readonly Paper[];
const cases = themes.flatMap((theme) =>
  seedNames.flatMap((seed) => sheets.map((paper) => ({ theme, seed, paper }))),
);

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

describe.each(cases)('$seed in $theme on $paper', ({ theme, seed, paper }) => {
  let file: RenderedFile;
  let layout: PrintedLayout;
  let view: ResumeView;
  let looks: Theme;
  beforeAll(async () => {
    file = await renderer.render(readSeed(seed), RenderOptions.parse({ theme, paper }));
    layout = await readLayout(file.bytes);
    view = await viewOf(readSeed(seed), theme);
    looks = await loadTheme(theme);
  });

  it('keeps headings with their content', () => {
    const stretches = stretchesOf(layout, view, looks);
    expect(strandedHeadings(stretches)).toEqual([]);
    expect(strayedParts(stretches)).toEqual([]);
  });

  it('is below 90 kB if it has at most two pages of Latin text', () => {
    const isLatin = seed !== 'unicode' && (file.pages ?? 0) <= 2;
    expect(file.bytes.length).toBeLessThan(isLatin ? 90_000 : Infinity);
  });

  it('keeps titles with their dates and does not break small entries', () => {
    const stretches = stretchesOf(layout, view, looks);
    expect(splitTitleRows(stretches)).toEqual([]);
    expect(brokenEntries(stretches)).toEqual([]);
  });

  it('does not leave a single line of a paragraph on a page', () => {
    expect(loneLines(layout)).toEqual([]);
  });

  it('fills every page but the last, which has more than a few lines', () => {
    const { page } = looks.tokens;
    const [top, bottom] = [points(page.marginTopMm), points(page.marginBottomMm)];
    const lines = layout.pages.map((_, index) => baselines(layout, index));
    const filled = layout.pages.map(({ height }, index) => {
      const last = lines[index]?.at(-1) ?? 0;
      return (last - top) / (height - top - bottom);
    });
    expect(filled.slice(0, -1).filter((part) => part < 0.8)).toEqual([]);
    if (layout.pages.length > 1) expect(lines.at(-1)?.length).toBeGreaterThanOrEqual(5);
  });

  it('prints on the requested paper and inside the page', () => {
    const { widthMm, heightMm } = papers[paper];
    for (const { width, height } of layout.pages) {
      // Chromium rounds to 1/300 inch.
      expect(Math.abs(width - points(widthMm))).toBeLessThan(0.5);
      expect(Math.abs(height - points(heightMm))).toBeLessThan(0.5);
    }
    expect(outsidePaper(layout)).toEqual([]);
  });

  it('prints name and page number from the second page on, after the content', () => {
    const who = letters(view.header.name ?? view.header.label ?? '');
    const count = layout.pages.length;
    const { tokens, layout: words } = looks;
    const { marginTopMm, marginBottomMm } = tokens.page;
    const inMargin = (place: 'head' | 'foot'): Artifact[][] =>
      layout.pages.map(({ artifacts, height }) =>
        artifacts.filter(({ top, bottom }) =>
          place === 'head' ? top < points(marginTopMm) : bottom > height - points(marginBottomMm),
        ),
      );
    for (const [word, lines] of [
      [words.foot, inMargin('foot')],
      [words.runningHead, inMargin('head')],
    ] as const) {
      const texts = lines.map((line) => letters(line.map(({ text }) => text).join('')));
      const wanted = texts.map((_, index) => {
        const number = `${index + 1}/${count}`;
        if (index === 0 || word === 'none') return [''];
        return word === 'page' ? [number] : [who + number, number + who];
      });
      expect(texts.filter((text, index) => !wanted[index]?.includes(text))).toEqual([]);
      expect(lines.flat().filter(({ isLast }) => !isLast)).toEqual([]);
    }
  });
});
