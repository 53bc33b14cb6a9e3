import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adviceMeanings, findingMeanings } from '../../src/check/report.ts';
import { warningMeanings } from '../../src/resume/warning.ts';

const file = new URL('../../docs/warnings.md', import.meta.url);
const source = fileURLToPath(new URL('../../src/', import.meta.url));

const tables = { warnings: warningMeanings, findings: findingMeanings, advice: adviceMeanings };

const tableOf = (meanings: Readonly<Record<string, string>>): string =>
  [
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(meanings).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
  ].join('\n');

const withTable = (text: string, name: string, table: string): string =>
  text.replace(
    new RegExp(`<!-- ${name} -->.*?<!-- /${name} -->`, 's'),
    () => `<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->`,
  );

describe('docs/warnings.md', () => {
  it('lists every code of the source (to update: npm run generate)', () => {
    const current = readFileSync(file, 'utf8');
    const wanted = Object.entries(tables).reduce(
      (text, [name, meanings]) => withTable(text, name, tableOf(meanings)),
      current,
    );
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(current).toBe(wanted);
    for (const name of Object.keys(tables)) expect(current).toContain(`<!-- /${name} -->`);
  });

  it('lists only codes that the source gives', () => {
    const text = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(source, name), 'utf8'))
      .join('\n');
    const codes = Object.values(tables).flatMap((meanings) => Object.keys(meanings));
    expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});
