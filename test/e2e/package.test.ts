import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installTheme } from '../support/npm-theme.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/bin/render.js');

describe('the package', () => {
  it('runs an npm theme from the command line', async () => {
    const theme = await installTheme(
      'exports.render = ({ basics }) => `<html><body><h1>${basics.name}</h1></body></html>`;',
    );
    try {
      cpSync(join(root, 'seeds/minimal.json'), join(theme.root, 'resume.json'));
      const args = [program, 'resume.json', '-t', theme.name, '-f', 'html', '-o', 'out.html'];
      const { status, stderr } = spawnSync(process.execPath, args, {
        cwd: theme.root,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(readFileSync(join(theme.root, 'out.html'), 'utf8')).toContain('<h1>');
    } finally {
      rmSync(theme.root, { recursive: true });
    }
  });

  it('keeps letters of all scripts in the regular expressions of the command line', () => {
    const bundle = readFileSync(join(root, 'dist/bin/command-line.cjs'), 'latin1');
    expect(bundle.match(/[^\p{ASCII}]/u)).toBeNull();
    const { status, stdout } = spawnSync(
      process.execPath,
      [program, 'check', '-', '-f', 'docx', '--json'],
      { encoding: 'utf8', input: '{"skills":[{"name":"言語","keywords":["英語","日本語"]}]}' },
    );
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });
});
