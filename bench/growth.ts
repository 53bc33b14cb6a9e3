import { RenderError } from '../src/errors.ts';
import { RenderOptions } from '../src/options/schema.ts';
import { createRenderer, type Renderer } from '../src/render.ts';
import { importFile } from '../src/prose/import-file.ts';
import { cases, type Case, type Step } from './growth/cases.ts';
import { importCases } from './growth/import-cases.ts';
import { median } from './measure.ts';
import { keptRows, ms, table, target, times } from './report.ts';

/** Largest allowed growth: linear time doubles, plus noise of the machine. */
const allowed = 2.3;
const rounds = 3;
/** Shortest measured time, so that clock and noise have little influence. */
const leastMs = 15;
const empty = '{"basics":{"name":"Ada"}}';
/** A part of the names of the inputs to measure; the other rows of the table stay as they are. */
const wanted = process.env['GROWTH_INPUTS'] ?? '';

interface Growth {
  readonly name: string;
  /** Milliseconds at a quarter, a half and the whole of the largest size, minus those of an empty résumé. */
  readonly durations: readonly number[];
  readonly ratios: readonly number[];
}

/** Measures the growth of time with the input: every kind of input at n, 2n and 4n. */
export const measureGrowth = async (): Promise<string> => {
  const renderer = createRenderer();
  try {
    const kept = await keptRows('growth');
    const rows: string[][] = [];
    for (const each of [...cases, ...importCases]) {
      for (const step of each.steps) {
        const name = nameOf(each, step);
        if (!name.includes(wanted)) {
          rows.push(...[kept.get(name) ?? []].filter((row) => row.length > 0));
          continue;
        }
        const growth = await steadyGrowthOf(each, step, renderer);
        process.stderr.write(`${growth.name}: ${growth.ratios.map(times).join(' ')}\n`);
        rows.push([name, ...growth.durations.map(ms), ...growth.ratios.map(times)]);
      }
    }
    const worst = Math.max(...rows.flatMap((row) => row.slice(-2).map(parseFloat)));
    if (worst > allowed) process.exitCode = 1;
    return [
      table(['input', 'n, ms', '2n', '4n', 'n → 2n', '2n → 4n'], rows),
      '',
      target(
        `time for twice the input ≤ ${String(allowed)} ×, ${String(rows.length)} kinds`,
        worst <= allowed,
        times(worst),
      ),
    ].join('\n');
  } finally {
    await renderer.close();
  }
};

const nameOf = ({ name }: Case, step: Step): string => `${name}, ${step}`;

/** Measures excessive growth again, to rule out noise. */
const steadyGrowthOf = async (each: Case, step: Step, renderer: Renderer): Promise<Growth> => {
  let best = await growthOf(each, step, renderer);
  for (let again = 0; again < 3 && worstOf(best) > allowed; again += 1) {
    const next = await growthOf(each, step, renderer);
    if (worstOf(next) < worstOf(best)) best = next;
  }
  return best;
};

const worstOf = ({ ratios }: Growth): number => Math.max(...ratios);

const growthOf = async (each: Case, step: Step, renderer: Renderer): Promise<Growth> => {
  const { most, make, redact } = each;
  const texts = [empty, ...[4, 2, 1].map((part) => make(Math.floor(most / part / 4) * 4))];
  const act = (text: string): Promise<void> => settle({ step, text, redact }, renderer);
  for (const text of texts) await act(text);
  const isPrinted = step === 'pdf' || step === 'png';
  const timeOf = isPrinted ? clockTimeOf : processorTimeOf;
  const once = await timeOf(() => act(texts[1] ?? empty));
  const inARow = isPrinted ? 1 : Math.max(1, Math.min(50, Math.ceil(leastMs / once)));
  const samples = texts.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, text] of texts.entries()) {
      const took = await timeOf(async () => {
        for (let run = 0; run < inARow; run += 1) await act(text);
      });
      samples[index]?.push(took / inARow);
    }
  }
  const [base = 0, ...sizes] = samples.map(median);
  // An input that takes as long as an empty résumé has no measurable growth.
  const durations = sizes.map((took) => Math.max(took - base, base, 1));
  const [small = 0, middle = 0, large = 0] = durations;
  return { name: nameOf(each, step), durations, ratios: [middle / small, large / middle] };
};

interface Act {
  readonly step: Step;
  readonly text: string;
  readonly redact: string | undefined;
}

/** A refusal is an answer too. */
const settle = async ({ step, text, redact }: Act, renderer: Renderer): Promise<void> => {
  try {
    if (step === 'validate')
      await renderer.validate({ source: text, options: RenderOptions.parse({ redact }) });
    else if (step === 'check')
      await renderer.check(text, RenderOptions.parse({ format: 'docx', redact }));
    else if (step.startsWith('import '))
      await importFile(Buffer.from(text, 'latin1'), step.slice('import '.length));
    // The fit prints again by the length of the last page, and not by the size of the input.
    else await renderer.render(text, RenderOptions.parse({ format: step, redact, fit: 'off' }));
  } catch (error) {
    if (!(error instanceof RenderError) || error.code === 'internal') throw error;
  }
};

/** Processor time in milliseconds, which excludes other processes. */
const processorTimeOf = async (act: () => Promise<void>): Promise<number> => {
  const start = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/** Chromium runs in separate processes, so the elapsed time is measured. */
const clockTimeOf = async (act: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};
