import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { errorMeanings, type ErrorCode } from '../../src/errors.ts';
import { problemKinds, type ProblemCode } from '../../src/http/problem-kinds.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import { listThemes } from '../support/themes.ts';

const file = new URL('../../README.md', import.meta.url);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const optionsTable = (): string => {
  const schema = z.toJSONSchema(RenderOptions, { io: 'input' });
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property === 'boolean') throw new Error(`Option ${name} has no schema.`);
    const values = property.enum?.map((value) => `\`${String(value)}\``).join(', ');
    const examples = property.examples;
    const taken =
      values ?? `e.g. ${(examples ?? []).map((value) => `\`${String(value)}\``).join(', ')}`;
    const standard = typeof property.default === 'string' ? `\`${property.default}\`` : '';
    return [`\`--${kebab(name)}\``, `\`${name}\``, property.description ?? '', taken, standard];
  });
  return table(['flag', 'query', 'description', 'values', 'default'], rows);
};

const themesTable = async (): Promise<string> =>
  table(
    ['theme', 'description'],
    (await listThemes()).map(({ name, description }) => [`\`${name}\``, description]),
  );

const errorsTable = (): string => {
  const codes = Object.keys({ ...problemKinds, ...exitCodes }) as (ProblemCode &
    keyof typeof exitCodes)[];
  const rows = codes.map((code) => {
    const status = problemKinds[code] as (typeof problemKinds)[ProblemCode] | undefined;
    const exit = exitCodes[code] as number | undefined;
    const meaning = (errorMeanings as Partial<Record<string, string>>)[code] ?? status?.title;
    return [
      `\`${code}\``,
      meaning ?? commandMeanings[code] ?? '',
      String(status?.status ?? '–'),
      String(exit ?? '–'),
    ];
  });
  return table(['code', 'meaning', 'HTTP', 'exit'], rows);
};

/** Error codes that exist only in the CLI. */
const commandMeanings: Partial<Record<string, string>> = {
  usage: 'The arguments are not valid.',
  unreadable: 'An input cannot be read.',
  unwritable: 'An output cannot be written.',
  some_failed: 'Some documents of a batch were not made; its report says why.',
  broken_pipe: 'The reader of the output closed the pipe.',
};

const withRegion = (text: string, name: string, content: string): string =>
  text.replace(
    new RegExp(`<!-- ${name} -->.*?<!-- /${name} -->`, 's'),
    () => `<!-- ${name} -->\n${content}\n<!-- /${name} -->`,
  );

describe('README', () => {
  it('lists every option, theme and error of the code (to update: npm run generate)', async () => {
    const current = readFileSync(file, 'utf8');
    let wanted = withRegion(current, 'options', optionsTable());
    wanted = withRegion(wanted, 'themes', await themesTable());
    wanted = withRegion(wanted, 'errors', errorsTable());
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(current).toBe(wanted);
  });

  it('has a place for each of these tables', () => {
    const text = readFileSync(file, 'utf8');
    for (const name of ['options', 'themes', 'errors']) expect(text).toContain(`<!-- ${name} -->`);
  });

  it('explains every error code', () => {
    const codes = Object.keys(errorMeanings) as ErrorCode[];
    expect(codes.filter((code) => !(code in problemKinds) || !(code in exitCodes))).toEqual([]);
  });
});
