import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, getPriority } from 'node:os';
import {
  createBatchRenderer,
  createServiceRenderer,
  readWorkerSettings,
} from '../../src/bin/pooled-renderer.ts';
import { workNiceness } from '../../src/niceness.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import type { Renderer } from '../../src/render.ts';

describe('createBatchRenderer', () => {
  const limitWith = async (environment: Readonly<Record<string, string>>) => {
    const renderer = createBatchRenderer({}, readWorkerSettings(environment));
    const { workers } = renderer.status();
    await renderer.close();
    return workers?.limit;
  };

  it('has a worker for each core, and at least two', async () => {
    expect(await limitWith({})).toBe(Math.max(2, availableParallelism()));
  });

  it('has as many workers as the settings say', async () => {
    expect(await limitWith({ VITAE_WORKERS: '3' })).toBe(3);
  });
});

/** The niceness of each thread of this process, as in proc(5). */
const threadNiceness = (): number[] =>
  readdirSync('/proc/self/task').map((thread) => {
    const line = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[16]);
  });

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the workers', () => {
  const extraAfter = async (renderer: Renderer): Promise<number> => {
    await renderer.validate({
      text: '{"basics":{"name":"Ada"}}',
      options: RenderOptions.parse({}),
    });
    const extra = Math.max(...threadNiceness()) - getPriority();
    await renderer.close();
    return extra;
  };

  it('yield to the main thread in the service, and not in a batch', async () => {
    const settings = readWorkerSettings({});
    const service = createServiceRenderer({}, settings, () => undefined);
    expect(await extraAfter(service)).toBe(workNiceness);
    expect(await extraAfter(createBatchRenderer({}, settings))).toBe(0);
  });
});
