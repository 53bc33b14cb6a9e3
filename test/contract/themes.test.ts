import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { bodyAttributes } from '../../src/formats/html/body-attributes.ts';
import { customProperties } from '../../src/formats/html/custom-properties.ts';
import { helpers } from '../../src/formats/html/template-helpers.ts';
import { Layout } from '../../src/theme/layout.ts';
import { loadTheme } from '../support/themes.ts';
import { Tokens } from '../../src/theme/manifest.ts';

const file = new URL('../../docs/themes.md', import.meta.url);
const partials = new URL('../../templates/_partials/', import.meta.url);

type JsonSchema = z.core.JSONSchema.BaseSchema;

const code = (value: unknown): string =>
  `\`${typeof value === 'string' ? value || '""' : JSON.stringify(value)}\``;

const valuesOf = (schema: JsonSchema): string => {
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.type === 'boolean') return '`true`, `false`';
  if (schema.type === 'array') return 'list of sections';
  if (schema.minimum !== undefined) return `${schema.minimum} to ${schema.maximum}`;
  return schema.pattern?.startsWith('^#') ? 'e.g. `#1a2b3c`' : 'text';
};

/** One row for each value of an object, objects in it by their path. */
const rowsOf = (schema: JsonSchema, path = ''): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === 'boolean') throw new Error(`${name} has no schema.`);
    if (property.properties) return rowsOf(property, `${path}${name}.`);
    const { description = '', default: standard } = property;
    return [`| \`${path}${name}\` | ${description} | ${valuesOf(property)} | ${code(standard)} |`];
  });

const tableOf = (schema: z.ZodType): string =>
  [
    '| name | meaning | values | default |',
    '| --- | --- | --- | --- |',
    ...rowsOf(z.toJSONSchema(schema, { io: 'input' })),
  ].join('\n');

const partialNames = readdirSync(partials)
  .filter((name) => name.endsWith('.hbs'))
  .sort();

const partialsTable = (): string =>
  [
    '| partial | content |',
    '| --- | --- |',
    ...partialNames.map((name) => {
      const [, what = ''] =
        /^\{\{! (.*?) \}\}/.exec(readFileSync(new URL(name, partials), 'utf8')) ?? [];
      return `| \`${name.replace('.hbs', '')}\` | ${what} |`;
    }),
  ].join('\n');

const tables = { words: tableOf(Layout), tokens: tableOf(Tokens), partials: partialsTable() };

const withTable = (text: string, [name, table]: readonly [string, string]): string =>
  text.replace(
    new RegExp(`<!-- ${name} -->.*?<!-- /${name} -->`, 's'),
    () => `<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->`,
  );

describe('docs/themes.md', () => {
  it('lists every word, token and partial (to update: npm run generate)', () => {
    const current = readFileSync(file, 'utf8');
    const wanted = Object.entries(tables).reduce(withTable, current);
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(current).toBe(wanted);
    for (const name of Object.keys(tables)) expect(current).toContain(`<!-- /${name} -->`);
  });

  it('describes every partial', () => {
    expect(tables.partials).not.toMatch(/\|\s+\|$/m);
  });

  it('names every helper, data attribute and custom property', async () => {
    const text = readFileSync(file, 'utf8');
    const theme = await loadTheme('classic');
    const withIcons = { ...theme, layout: { ...theme.layout, contactIcons: true } };
    const properties = customProperties(withIcons, { files: [], rules: [], fallbacks: [] }, 1)
      .match(/--[a-z-]+(?=:)/g)
      ?.filter((name) => !/^--(?:size|weight|color|space)-/.test(name));
    const shared = readFileSync(new URL('base.css', partials), 'utf8').match(/--[a-z-]+(?=:)/g);
    const own = ['--icon', ...Object.keys(z.toJSONSchema(Tokens).properties ?? {})];
    const names = [
      ...Object.keys(helpers).map((name) => `\`${name}\``),
      ...(bodyAttributes(theme, true).match(/data-[a-z]+/g) ?? []).map((name) => `\`${name}\``),
      ...[...(properties ?? []), ...(shared ?? [])].filter(
        (name) => !own.includes(name) && !/^--color-/.test(name),
      ),
    ];
    expect(names.length).toBeGreaterThan(50);
    expect([...new Set(names)].filter((name) => !text.includes(name))).toEqual([]);
  });
});
