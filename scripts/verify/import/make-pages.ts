import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import handlebars from 'handlebars';
import { launchBrowser } from '../../../test/support/browser-page.ts';
import { createRenderer } from '../../../src/index.ts';
import { isInstalled } from '../installed.ts';
import { pageModel, type MonthStyle, type Person } from './page-model.ts';

/** A printed résumé and its truth. */
export interface PrintedPerson {
  readonly person: string;
  readonly layout: string;
  readonly file: string;
}

const folderOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const people = (): (readonly [name: string, text: string])[] =>
  readdirSync(folderOf('people')).map((name) => [
    name.replace('.json', ''),
    readFileSync(join(folderOf('people'), name), 'utf8'),
  ]);

export const readPerson = (name: string): Person =>
  JSON.parse(readFileSync(join(folderOf('people'), `${name}.json`), 'utf8')) as Person;

const run = (program: string, ...args: readonly string[]): void => {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
};

/** Three of the people for each thing by its number, so that everybody comes equally often. */
const threeOf = <Item>(all: readonly Item[], number: number): Item[] =>
  [0, 3, 6].flatMap((step) => all[(number + step) % all.length] ?? []);

const months: readonly MonthStyle[] = ['short', 'long', 'numeric'];

/** Prints the people in every theme without the attachment, which would be read instead of the page. */
const printThemes = async (folder: string): Promise<PrintedPerson[]> => {
  const renderer = createRenderer({ browser: { environment: process.env } });
  const made: PrintedPerson[] = [];
  const all = people();
  for (const [number, { name: theme }] of (await renderer.themes()).entries()) {
    const [person, text] = all[number % all.length] ?? ['', ''];
    const file = join(folder, `${person}.${theme}.pdf`);
    writeFileSync(file, (await renderer.render(text, { theme, attach: 'off' })).bytes);
    made.push({ person, layout: theme, file });
  }
  await renderer.close();
  return made;
};

handlebars.registerHelper('join', (list: readonly string[]) => list.join(', '));

/** Prints the people in the layouts: by Typst, by Chromium, and as Word files by pandoc and LibreOffice. */
const printLayouts = async (folder: string): Promise<PrintedPerson[]> => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const made: PrintedPerson[] = [];
  const documents: string[] = [];
  const hasWord = isInstalled('pandoc', '--version') && isInstalled('soffice', '--version');
  const hasTypst = isInstalled('python3', '-c', 'import typst');
  for (const [number, layout] of readdirSync(folderOf('layouts')).entries()) {
    const template = join(folderOf('layouts'), layout);
    for (const [index, person] of threeOf(
      people().map(([name]) => name),
      number,
    ).entries()) {
      const model = pageModel(readPerson(person), months[(number + index) % 3] ?? 'short');
      const stem = join(folder, `${person}.${layout.replace(/\..*/, '')}`);
      const draw = (): string =>
        handlebars.compile(readFileSync(template, 'utf8'), { noEscape: true })(model);
      if (layout.endsWith('.typ')) {
        if (!hasTypst) continue;
        const program =
          'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], sys_inputs={"page": open(sys.argv[3]).read()})';
        writeFileSync(`${stem}.json`, JSON.stringify(model));
        run('python3', '-c', program, template, `${stem}.pdf`, `${stem}.json`);
      } else if (layout.endsWith('.html.hbs')) {
        await page.setContent(draw());
        writeFileSync(
          `${stem}.pdf`,
          await page.pdf({ format: 'A4', margin: { top: 50, bottom: 50, left: 50, right: 50 } }),
        );
      } else {
        if (!hasWord) continue;
        writeFileSync(`${stem}.md`, draw());
        run('pandoc', `${stem}.md`, '-o', `${stem}.docx`);
        documents.push(`${stem}.docx`);
      }
      made.push({ person, layout: layout.replace(/\.hbs$/, ''), file: `${stem}.pdf` });
    }
  }
  await browser.close();
  if (documents.length > 0)
    run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, ...documents);
  return made;
};

/** Prints invented people as PDF files of many programs. */
export const printPeople = async (folder: string): Promise<PrintedPerson[]> => [
  ...(await printThemes(folder)),
  ...(await printLayouts(folder)),
];
