import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

// Node reads the time zone once per process, so each zone needs a separate process outside jest.
const modules = ['period', 'language', 'locales/table', 'locales/en', 'locales/ja'];
const folder = mkdtempSync(join(tmpdir(), 'vitae-period-'));

beforeAll(() => {
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of modules) {
    const source = readFileSync(new URL(`../../src/view/${name}.ts`, import.meta.url), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        rewriteRelativeImportExtensions: true,
      },
    });
    writeFileSync(join(folder, `${name}.js`), outputText);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const script = `
  import { resolveLanguage } from './language.js';
  import { formatDay, formatPeriod } from './period.js';
  const en = await resolveLanguage('en');
  const ja = await resolveLanguage('ja');
  console.log(JSON.stringify({
    offset: new Date(2020, 0, 1).getTimezoneOffset(),
    texts: [
      formatPeriod({ startDate: '2020-01', endDate: '2022-12-31' }, en),
      formatPeriod({ startDate: '2020', endDate: '2021' }, ja),
      formatDay('2011-12-30', en),
    ],
  }));
`;

describe('formatPeriod in a time zone', () => {
  it.each([
    ['Pacific/Kiritimati', -14 * 60],
    ['America/Los_Angeles', 8 * 60],
    // Skipped 30 December 2011 when it crossed the date line.
    ['Pacific/Apia', -14 * 60],
    ['UTC', 0],
  ])('prints the dates of the résumé in %s', (zone, offset) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });

    expect(JSON.parse(output)).toEqual({
      offset,
      texts: ['Jan 2020 – Dec 2022', '2020年 – 2021年', 'Dec 30, 2011'],
    });
  });
});
