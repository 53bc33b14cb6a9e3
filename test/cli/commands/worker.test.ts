import type { ServerConfig } from '../../../src/config.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

describe('render worker', () => {
  it('listens on a free port, unless PORT or --port names one', () =>
    inFolder(async (folder) => {
      const ports: number[] = [];
      const work = (config: ServerConfig) => Promise.resolve(void ports.push(config.port));
      await runIn({ folder, work }, 'worker');
      await runIn({ folder, work, env: { PORT: '9090' } }, 'worker');
      await runIn({ folder, work, env: { PORT: '9090' } }, 'worker', '--port', '9091');
      await runIn({ folder, work, env: { PORT: '9090' } }, 'worker', '--port', '0');
      expect(ports).toEqual([0, 9090, 9091, 0]);
    }));
});
