import { variables, type ServerConfig } from '../../../src/config.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

describe('render serve', () => {
  it('starts the service with the environment, overridden by flags', () =>
    inFolder(async (folder) => {
      const configs: ServerConfig[] = [];
      const { exitCode, stderr } = await runIn(
        {
          folder,
          env: { PORT: '1', HOST: '::1', VITAE_PAGES: '2' },
          serve: (config, _, announce) => {
            configs.push(config);
            announce('Listening');
            return Promise.resolve();
          },
        },
        'serve',
        '--port',
        '0',
      );
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'Listening\n' });
      expect(configs[0]).toMatchObject({ port: 0, host: '::1', pages: 2 });
    }));

  it('reports an invalid setting in one message', () =>
    inFolder(async (folder) => {
      expect(await runIn({ folder }, 'serve', '--port', '80a')).toMatchObject({
        exitCode: 2,
        stderr: 'error: PORT must be a whole number, not "80a"\n',
      });
    }));

  it('lists every variable in its help, in 80 columns', () =>
    inFolder(async (folder) => {
      const { stdout, exitCode } = await runIn({ folder }, 'serve', '--help');
      expect(exitCode).toBe(0);
      expect(Object.values(variables).filter((name) => !stdout.includes(`  ${name} `))).toEqual([]);
      expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    }));
});
