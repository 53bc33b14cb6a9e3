import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Packer } from 'docx';
import { expectedContent } from '../src/check/expected-content.ts';
import { buildDocument } from '../src/formats/docx/render.ts';
import { detectScripts } from '../src/formats/docx/styles/script-fonts.ts';
import { RenderOptions } from '../src/options/schema.ts';
import { createRenderer } from '../src/render.ts';
import { runHere } from '../src/stages/runner.ts';
import { createThemeStore } from '../src/theme/load.ts';
import type { ResumeView } from '../src/view/model.ts';
import { launchOptions } from './bare.ts';
import { resumeAt } from './generate-resumes.ts';
import { median, ratioOf, takeTurns, type Samples } from './measure.ts';
import { ms, table, target, times } from './report.ts';
import { cliProgram, htmlOf } from './subjects.ts';

const run = promisify(execFile);
const docxOptions = RenderOptions.parse({ format: 'docx' });
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The views of résumés, and the theme with which they become Word documents. */
const viewsOf = async (texts: readonly string[]) => {
  const theme = await createThemeStore().loadTheme(docxOptions.theme);
  const { signal } = new AbortController();
  const views: ResumeView[] = [];
  for (const source of texts) {
    const order = { source, options: docxOptions, theme, keepsContent: true };
    const made = await runHere.run('prepare', order, signal);
    if (made.kind === 'prepared' && made.content) views.push(made.content.view);
  }
  return { theme, views };
};

/** Word beside the package that makes it, each document different. */
export const measureDocx = async (documents: number): Promise<string> => {
  const texts = Array.from({ length: documents }, (_, index) => resumeAt(index));
  const { theme, views } = await viewsOf(texts);
  const renderer = createRenderer();
  let [packed, rendered] = [0, 0];
  const pack = (): Promise<Buffer> => {
    const view = views[packed++ % views.length];
    if (!view) throw new TypeError('There is no view.');
    const job = { view, theme, options: docxOptions };
    return Packer.toBuffer(buildDocument(job, detectScripts(view)).document);
  };
  const samples = await takeTurns(
    [
      { name: 'the `docx` package: the same tree, built and packed', run: pack },
      {
        name: '**ours**: text → Word, with fonts',
        run: () => renderer.render(texts[rendered++ % texts.length] ?? '', docxOptions),
      },
    ],
    { rounds: documents, warmup: documents },
  );
  await renderer.close();
  const title = 'Word, one at a time in a warm process:';
  return compared({ title, claim: 'Word ≤ 1.8 × bare', most: 1.8 }, samples);
};

/** PDF and Word, a process for each document. */
export const measureColdStarts = async (folder: string): Promise<string> => {
  const text = resumeAt(0);
  const at = (name: string): string => join(folder, name);
  const renderer = createRenderer();
  await writeFile(at('r.json'), text);
  await writeFile(at('r.html'), await htmlOf(renderer, text));
  await renderer.close();
  const { views } = await viewsOf([text]);
  const words = views.flatMap((view) => expectedContent(view).flows.flat());
  await writeFile(at('words.json'), JSON.stringify(words));
  const launch = JSON.stringify(await launchOptions());
  const node = (...args: string[]) => run(process.execPath, args);
  const ours = (output: string) => () => node(cliProgram, at('r.json'), '-o', at(output));
  const samples = await takeTurns(
    [
      {
        name: '**bare Node script**: launch, print',
        run: () => node(script('bare-script.js'), at('r.html'), at('b.pdf'), launch),
      },
      { name: '**ours**: `render -f pdf`', run: ours('o.pdf') },
      {
        name: '**bare `docx` script**: the same texts as paragraphs',
        run: () => node(script('bare-docx-script.js'), at('words.json'), at('b.docx')),
      },
      { name: '**ours**: `render -f docx`', run: ours('o.docx') },
    ],
    { rounds: 9, warmup: 1 },
  );
  const pdf = 'cold PDF ≤ 0.75 × the bare script';
  const word = 'cold Word ≤ 1.5 × a bare `docx` script';
  const title = 'a process for each document:';
  return [
    compared({ title: `PDF, ${title}`, claim: pdf, most: 0.75 }, samples.slice(0, 2)),
    compared({ title: `Word, ${title}`, claim: word, most: 1.5 }, samples.slice(2)),
  ].join('\n\n');
};

interface Comparison {
  readonly title: string;
  readonly claim: string;
  /** The highest ratio that the claim allows. */
  readonly most: number;
}

const compared = ({ title, claim, most }: Comparison, samples: readonly Samples[]): string => {
  const [bare, ours] = samples;
  if (!bare || !ours) throw new TypeError('Nothing was measured.');
  const ratio = ratioOf(ours, bare);
  return [
    title,
    table(
      ['', 'median, ms', 'ratio'],
      [bare, ours].map((one) => [one.name, ms(median(one.durations)), times(ratioOf(one, bare))]),
    ),
    target(claim, ratio <= most, times(ratio)),
  ].join('\n\n');
};
