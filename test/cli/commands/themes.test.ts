import { echoRenderer } from '../../support/echo-renderer.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

describe('render themes', () => {
  it('lists names and descriptions in columns and closes the renderer', () =>
    inFolder(async (folder) => {
      const renderer = echoRenderer();
      const { stdout, exitCode } = await runIn({ folder, renderer }, 'themes');
      expect({ stdout, exitCode }).toEqual({
        stdout: 'classic  Quiet.\nmodern   Bold.\n',
        exitCode: 0,
      });
      expect(renderer.isClosed()).toBe(true);
    }));

  it('lists the themes as JSON', () =>
    inFolder(async (folder) => {
      const { stdout } = await runIn({ folder }, 'themes', '--json');
      expect(JSON.parse(stdout)).toEqual(await echoRenderer().themes());
    }));
});

describe('render themes NAME', () => {
  it('lists one theme, and names the others for a name that is unknown', () =>
    inFolder(async (folder) => {
      const renderer = echoRenderer();
      const { stdout } = await runIn({ folder, renderer }, 'themes', 'modern');
      expect(stdout).toMatch(/^modern {2}[^\n]+\n$/);
      const { exitCode, stderr } = await runIn({ folder, renderer }, 'themes', 'modren');
      expect(exitCode).toBeGreaterThan(0);
      expect(stderr).toMatch(/Did you mean "modern"\? Themes: .*classic/);
    }));

  it('has switches without their default in the help', () =>
    inFolder(async (folder) => {
      const { stdout } = await runIn({ folder }, 'themes', '--help');
      expect(stdout).toContain('--json');
      expect(stdout).not.toContain('default: false');
    }));
});
