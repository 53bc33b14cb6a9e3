import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../../support/terminal.ts';

const shipped = readFileSync(new URL('../../../schema.json', import.meta.url), 'utf8');

describe('render schema', () => {
  it('prints the schema of the package, or writes it into a file', () =>
    inFolder(async (folder) => {
      expect((await runIn({ folder }, 'schema')).stdout).toBe(shipped);
      await runIn({ folder }, 'schema', '-o', 'resume.schema.json');
      expect(readFileSync(join(folder, 'resume.schema.json'), 'utf8')).toBe(shipped);
    }));
});
