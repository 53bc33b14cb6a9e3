import { readFileSync, writeFileSync } from 'node:fs';
import { describeVariables } from '../../src/config.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { operations } from '../../src/http/openapi/operations.ts';
import { guardedRoutes, routeNames } from '../../src/http/routes/route-names.ts';
import { limitMeanings, limits } from '../../src/limits.ts';
import { idle } from '../support/echo-renderer.ts';

const file = new URL('../../docs/service.md', import.meta.url);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const addresses = (): string =>
  table(
    ['address', 'description', 'API key'],
    routeNames.map((name) => [
      `\`${name}\``,
      operations[name].summary,
      guardedRoutes.includes(name) ? 'if keys are configured' : '–',
    ]),
  );

const settings = (): string =>
  table(
    ['variable', 'description', 'default'],
    describeVariables().map(({ name, description, fallback }) => [
      `\`${name}\``,
      description,
      fallback && `\`${fallback}\``,
    ]),
  );

const limitsTable = (): string =>
  table(
    ['limit', 'description'],
    Object.entries(limits).map(([name, limit]) => [
      limit.toLocaleString('en'),
      limitMeanings[name as keyof typeof limits],
    ]),
  );

const metrics = async (): Promise<string> => {
  const { text } = await createMetrics(
    { status: () => idle },
    { status: () => ({ documents: 0, bytes: 0 }) },
  ).expose();
  const found = [...text.matchAll(/^# HELP (vitae_\w+) (.*)\n# TYPE \w+ (\w+)$/gm)];
  return table(
    ['metric', 'description', 'type'],
    found.map(([, name = '', help = '', type = '']) => [`\`${name}\``, help, type]),
  );
};

const withRegion = (text: string, name: string, content: string): string => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  expect(text).toContain(start);
  const [before = '', rest = ''] = text.split(start);
  return `${before}${start}\n\n${content}\n\n${end}${rest.split(end)[1] ?? ''}`;
};

describe('docs/service.md', () => {
  it('lists every address, setting, limit and metric of the code (to update: npm run generate)', async () => {
    const current = readFileSync(file, 'utf8');
    let wanted = withRegion(current, 'addresses', addresses());
    wanted = withRegion(wanted, 'settings', settings());
    wanted = withRegion(wanted, 'limits', limitsTable());
    wanted = withRegion(wanted, 'metrics', await metrics());
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(current).toBe(wanted);
  });

  it('names only existing variables and metrics', () => {
    const text = readFileSync(file, 'utf8');
    const known = describeVariables().map(({ name }) => name);
    const named = new Set([...text.matchAll(/\bVITAE_[A-Z_]+\b/g)].map(([name]) => name));
    expect([...named].filter((name) => !known.includes(name))).toEqual([]);
  });
});
