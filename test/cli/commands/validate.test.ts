import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../terminal.ts';

describe('render validate', () => {
  it('says which inputs are résumés and what is wrong with the others', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'good.json'), '{}');
      writeFileSync(join(folder, 'bad.json'), '{ "work": [{ "name": 7 }] }');
      writeFileSync(join(folder, 'broken.json'), '{\n  "work": [,]\n}');
      const outcome = await runIn({ folder }, 'validate', 'bad.json', 'good.json', 'broken.json');
      expect(outcome.exitCode).toBe(4);
      expect(outcome.stdout).toBe('good.json: valid\n');
      expect(outcome.stderr).toContain('  bad.json:1:22 /work/0/name must be');
      expect(outcome.stderr).toContain('  broken.json:2:12 a value is expected');
    }));

  it('reads standard input', () =>
    inFolder(async (folder) => {
      expect(await runIn({ folder, stdin: '{}' }, 'validate', '-')).toMatchObject({
        exitCode: 0,
        stdout: '<stdin>: valid\n',
      });
    }));

  it('asks for an input', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'validate');
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: "error: missing required argument 'resumes'\n",
      });
    }));
});
