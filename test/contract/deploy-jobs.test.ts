import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readServerConfig, variables } from '../../src/config.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { prefix, queueNames } from '../../src/jobs/redis/connect.ts';
import { idle } from '../support/echo-renderer.ts';
import { isInstalled } from '../../scripts/verify/installed.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const known: readonly string[] = Object.values(variables);

const Rules = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});
const Dashboard = z.object({
  panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })),
});

const expressions = {
  'deploy/alerts.yaml': Rules.parse(parse(read('deploy/alerts.yaml')))
    .groups.flatMap(({ rules }) => rules)
    .map(({ expr }) => expr),
  'deploy/dashboard.json': Dashboard.parse(JSON.parse(read('deploy/dashboard.json')))
    .panels.flatMap(({ targets }) => targets)
    .map(({ expr }) => expr),
};

const exposed = async (): Promise<string> => {
  const results = { status: () => ({ documents: 0, bytes: 0 }) };
  return (await createMetrics({ status: () => idle }, results).expose()).text;
};

describe.each(Object.entries(expressions))('%s', (_, exprs) => {
  it('names only metrics that exist', async () => {
    const text = await exposed();
    const named = exprs.join('\n').match(/\bvitae_\w+/g) ?? [];
    const missing = named.filter((name) => {
      const base = name.replace(/_(?:bucket|sum|count)$/, '');
      return !text.includes(`# TYPE ${name} `) && !text.includes(`# TYPE ${base} histogram`);
    });
    expect(named.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});

(isInstalled('promtool', '--version') ? describe : describe.skip)(
  'what Prometheus reads (needs promtool)',
  () => {
    it('has names of metrics without findings', async () => {
      execFileSync('promtool', ['check', 'metrics'], { input: await exposed() });
    });
    it('has rules in deploy/alerts.yaml that fire when they should', () => {
      execFileSync('promtool', ['check', 'rules', path('deploy/alerts.yaml')]);
      execFileSync('promtool', ['test', 'rules', path('test/contract/alerts.promtool.yaml')]);
    });
  },
);

describe('deploy/kubernetes-worker.yaml', () => {
  const [deployment, scaled] = parseAllDocuments(read('deploy/kubernetes-worker.yaml')).map(
    (document) => document.toJS() as unknown,
  );
  const Named = z.object({ metadata: z.object({ name: z.string() }) });

  it('scales by the key in which chunks wait', () => {
    const { spec } = z
      .object({
        spec: z.object({
          scaleTargetRef: z.object({ name: z.string() }),
          triggers: z.tuple([z.object({ metadata: z.object({ listName: z.string() }) })]),
        }),
      })
      .parse(scaled);
    expect(spec.scaleTargetRef.name).toBe(Named.parse(deployment).metadata.name);
    expect(spec.triggers[0].metadata.listName).toBe(`${prefix}:${queueNames.chunks}:prioritized`);
  });

  it('has existing settings, and waits longer than the worker drains', () => {
    const Env = z.array(z.object({ name: z.string(), value: z.string() }));
    const { spec } = z
      .object({
        spec: z.object({
          template: z.object({
            spec: z.object({
              terminationGracePeriodSeconds: z.number(),
              containers: z.tuple([z.object({ args: z.array(z.string()), env: Env })]),
            }),
          }),
        }),
      })
      .parse(deployment);
    const [{ env, args }] = spec.template.spec.containers;
    expect(env.filter(({ name }) => !known.includes(name))).toEqual([]);
    expect(args).toEqual(['node', 'dist/bin/render.js', 'worker']);
    const settings = Object.fromEntries(env.map(({ name, value }) => [name, value]));
    const seconds = spec.template.spec.terminationGracePeriodSeconds;
    expect(seconds * 1_000).toBeGreaterThan(readServerConfig(settings).drainMs);
  });
});

describe('deploy/compose.jobs.yaml', () => {
  const text = read('deploy/compose.jobs.yaml').replace('!reset ', '');
  const { services } = z
    .object({ services: z.record(z.string(), z.looseObject({})) })
    .parse(parse(text, { merge: true }));

  it('names the file that it extends from the folder of compose.yaml, as Compose reads it', () => {
    const { file } = z.object({ file: z.string() }).parse(services['worker']?.['extends']);
    expect(existsSync(path(file))).toBe(true);
  });

  it('gives service and workers the same queue and storage', () => {
    const settings = ['vitae', 'worker'].map((name) => {
      const { environment } = z
        .object({ environment: z.record(z.string(), z.string()) })
        .parse(services[name]);
      return environment;
    });
    expect(settings[0]).toEqual(settings[1]);
    const own = Object.entries(settings[0] ?? {}).filter(([name]) => name.startsWith('VITAE_'));
    const config = readServerConfig(Object.fromEntries(own));
    expect(config).toMatchObject({
      redisUrl: 'redis://redis:6379',
      storage: 's3://documents/vitae',
    });
    expect(services['worker']).toMatchObject({ scale: 2 });
    expect(Object.keys(services)).toEqual(['vitae', 'worker', 'redis', 's3']);
  });
});
