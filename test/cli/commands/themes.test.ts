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
