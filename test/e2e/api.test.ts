import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
/** The examples, without their types. */
const examples = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) =>
  code!.replaceAll(/, type \w+|: ResumeText/g, ''),
);

describe('The examples of docs/api.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitae-api-'));

  beforeAll(() => {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/vitae-render'));
    cpSync(join(root, 'seeds/full.json'), join(folder, 'resume.json'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (index: number): string => {
    const file = join(folder, `${index}.mjs`);
    writeFileSync(file, examples[index] ?? '');
    const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
      cwd: folder,
      env: { ...process.env, NODE_NO_WARNINGS: '1' }, // root has no sandbox
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };

  it('render a file', () => {
    run(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  });

  it('merge files and report errors', () => {
    expect(run(1)).toMatch(/^\d+ bytes\ninvalid_json\n1 \d+ .+\n$/);
  });

  it('check a document', () => {
    expect(run(2)).toMatch(/^true (\d+) of \1 texts\n$/);
  });
});
