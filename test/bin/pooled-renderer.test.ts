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

/** The niceness of each thread of this process by its number, as in proc(5). */
const threads = (): ReadonlyMap<string, number> =>
  new Map(
    readdirSync('/proc/self/task').map((thread) => {
      const line = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
      return [thread, Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[16])];
    }),
  );

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the workers', () => {
  /** The most steps by which a thread that a renderer starts is nicer than this one. */
  const steps = async (open: () => Renderer): Promise<number> => {
    const before = threads();
    const renderer = open();
    await renderer.validate({
      source: '{"basics":{"name":"Ada"}}',
      options: RenderOptions.parse({}),
    });
    const own = [...threads()].flatMap(([thread, niceness]) =>
      before.has(thread) ? [] : [niceness],
    );
    await renderer.close();
    return Math.max(...own) - getPriority();
  };

  it('yield to the main thread in the service, and not in a batch', async () => {
    const settings = readWorkerSettings({});
    expect(await steps(() => createServiceRenderer({}, settings, () => undefined))).toBe(
      workNiceness,
    );
    expect(await steps(() => createBatchRenderer({}, settings))).toBe(0);
  });
});
