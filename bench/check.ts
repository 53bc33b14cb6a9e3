import { readFile } from 'node:fs/promises';
import { RenderOptions } from '../src/options/schema.ts';
import { createRenderer, type CheckedFile, type Renderer } from '../src/render.ts';
import { median, quantile } from './measure.ts';
import { ms, table, target } from './report.ts';

/** Each has two pages in the theme `classic`. */
const seeds = ['full', 'distributed-systems-engineer', 'staff-engineer'] as const;
const formats = ['pdf', 'docx'] as const;
const rounds = 31;
const warmup = 20;
const limitMs = 60;

/** Measures a check beside the rendering of the same document. */
export const measureCheck = async (): Promise<string> => {
  const renderer = createRenderer();
  try {
    const rows: string[][] = [];
    const medians: number[] = [];
    for (const format of formats) {
      for (const seed of seeds) {
        const { pages, making, checking } = await checkOften(renderer, seed, format);
        medians.push(median(checking));
        rows.push([
          seed,
          format,
          pages === undefined ? '–' : String(pages),
          ms(median(making)),
          ms(median(checking)),
          ms(quantile(checking, 0.9)),
        ]);
      }
    }
    const worst = Math.max(...medians);
    return [
      table(['résumé', 'format', 'pages', 'render, ms', 'check, ms', '90th percentile'], rows),
      '',
      target(`two pages checked in ${String(limitMs)} ms`, worst <= limitMs, `${ms(worst)} ms`),
    ].join('\n');
  } finally {
    await renderer.close();
  }
};

interface Checks {
  readonly pages: number | undefined;
  readonly making: readonly number[];
  readonly checking: readonly number[];
}

const checkOften = async (
  renderer: Renderer,
  seed: string,
  format: (typeof formats)[number],
): Promise<Checks> => {
  const text = await readFile(new URL(`../seeds/${seed}.json`, import.meta.url), 'utf8');
  const options = RenderOptions.parse({ format });
  const files: CheckedFile[] = [];
  for (let round = -warmup; round < rounds; round += 1) {
    const file = await renderer.check(text, options);
    if (!file.check.passed) throw new Error(`${seed} as ${format} does not pass the check.`);
    if (round >= 0) files.push(file);
  }
  const stages = files.map(({ timings }) => timings);
  return {
    pages: files[0]?.check.pages,
    making: stages.map(({ check, ...others }) =>
      Object.values(others).reduce((sum, value) => sum + value, 0),
    ),
    checking: stages.map(({ check = 0 }) => check),
  };
};
