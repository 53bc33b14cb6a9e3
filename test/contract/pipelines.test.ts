import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const Action = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string().min(1) }).loose()),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(z.object({ run: z.string().default('') })),
  }),
});
const Matchers = z.object({
  problemMatcher: z.array(
    z.object({
      severity: z.string(),
      pattern: z.array(z.object({ regexp: z.string() }).loose()).length(1),
    }),
  ),
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitae-action-'));
  const good = {
    basics: { name: 'Ada', email: 'ada@example.com' },
    work: [{ name: 'X', startDate: 'soon' }],
  };
  writeFileSync(join(folder, 'good.json'), JSON.stringify({ ...good, work: [] }));
  writeFileSync(join(folder, 'odd.json'), JSON.stringify(good));
  writeFileSync(join(folder, 'bad.json'), '{"basics": ');
});
afterAll(() => rmSync(folder, { recursive: true }));

const runStep = (inputs: Record<string, string>) => {
  const env = { ...process.env, VITAE_SANDBOX: 'off', ...inputs };
  return spawnSync(join(root, 'scripts/action.sh'), { cwd: folder, env, encoding: 'utf8' });
};

describe('action.yml', () => {
  const text = read('action.yml');
  const { inputs, runs } = Action.parse(parse(text));

  it('uses the inputs that it declares, and no others', () => {
    const used = [...text.matchAll(/inputs\.(\w+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(inputs)));
  });

  it('passes inputs to its script as variables, never into the text of a command', () => {
    const commands = runs.steps.map(({ run }) => run);
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });

  it('renders the documents of its inputs', () => {
    const step = { RESUMES: 'good.json', FORMATS: 'txt json', THEME: 'modern', OUTPUT: 'out' };
    expect(runStep({ ...step, CHECK: 'false' })).toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['good.json', 'good.txt']);
    expect(runStep({ ...step, FORMATS: 'docx', CHECK: 'true' })).toMatchObject({ status: 0 });
  });

  it('fails with messages that the matcher places at their lines', () => {
    const { problemMatcher } = Matchers.parse(JSON.parse(read('.github/vitae-matcher.json')));
    const placed = (name: string): string[] => {
      const { stderr } = runStep({ RESUMES: name, FORMATS: 'txt', OUTPUT: 'out', CHECK: 'false' });
      return stderr.split('\n').flatMap((line) =>
        problemMatcher.flatMap(({ severity, pattern: [pattern] }) => {
          const found = new RegExp(pattern!.regexp).exec(line);
          return found ? [`${severity} ${found[1]}:${found[2]}`] : [];
        }),
      );
    };
    expect(placed('bad.json')).toEqual(['error bad.json:1']);
    expect(placed('odd.json')).toContain('warning odd.json:1');
    expect(runStep({ RESUMES: 'bad.json', FORMATS: 'txt', OUTPUT: 'out' }).status).not.toBe(0);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('runs a program of the package on the files that hold résumés', () => {
    const [hook] = z
      .array(z.object({ entry: z.string(), files: z.string(), language: z.literal('node') }))
      .parse(parse(read('.pre-commit-hooks.yaml')));
    const { bin } = z
      .object({ bin: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const [program = '', ...given] = hook!.entry.split(' ');
    expect(Object.keys(bin)).toContain(program);
    const files = new RegExp(hook!.files);
    expect(
      ['resume.json', 'a/cv-ada.yaml', 'package.json'].map((name) => files.test(name)),
    ).toEqual([...[true, true, false]]);
    const run = (name: string) =>
      spawnSync(process.execPath, [join(root, bin[program]!), ...given, join(folder, name)]).status;
    expect([run('good.json'), run('bad.json')]).toEqual([0, 3]);
  });
});

describe('workflows', () => {
  it('are YAML, limit their permissions, and pin every action to a version', () => {
    for (const name of readdirSync(join(root, '.github/workflows'))) {
      const text = read(`.github/workflows/${name}`);
      expect(parse(text)).toMatchObject({ permissions: { contents: 'read' } });
      for (const [, action] of text.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/@v\d+$/);
    }
  });
});
