import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readServerConfig, variables } from '../../src/config.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { routeNames } from '../../src/http/routes/route-names.ts';
import { idle } from '../support/echo-renderer.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const Probe = z.object({ httpGet: z.object({ path: z.string(), port: z.literal('http') }) });
const Container = z.object({
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  ports: z.array(z.object({ name: z.literal('http'), containerPort: z.number() })),
  startupProbe: Probe,
  readinessProbe: Probe,
  livenessProbe: Probe,
  resources: z.object({ limits: z.object({ cpu: z.string(), memory: z.string() }) }),
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
});
const Pod = z.object({
  terminationGracePeriodSeconds: z.number(),
  securityContext: z.object({
    runAsNonRoot: z.literal(true),
    runAsUser: z.number().min(1),
    seccompProfile: z.object({ type: z.literal('Localhost'), localhostProfile: z.string() }),
  }),
  containers: z.tuple([Container]),
  volumes: z.array(z.object({ name: z.string() })),
});
const Labels = z.record(z.string(), z.string());
const Deployment = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    selector: z.object({ matchLabels: Labels }),
    template: z.object({ metadata: z.object({ labels: Labels }), spec: Pod }),
  }),
});
const Service = z.object({
  spec: z.object({ selector: Labels, ports: z.tuple([z.object({ targetPort: z.string() })]) }),
});
const Autoscaler = z.object({
  spec: z.object({
    scaleTargetRef: z.object({ kind: z.literal('Deployment'), name: z.string() }),
    metrics: z.tuple([z.object({ pods: z.object({ metric: z.object({ name: z.string() }) }) })]),
  }),
});

const manifests = new Map(
  parseAllDocuments(read('deploy/kubernetes.yaml')).map((document) => {
    const manifest = z.looseObject({ kind: z.string() }).parse(document.toJS());
    return [manifest.kind, manifest];
  }),
);
const deployment = Deployment.parse(manifests.get('Deployment'));
const pod = deployment.spec.template.spec;
const [container] = pod.containers;
const podEnvironment = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));

const Composed = z.object({
  services: z.object({
    vitae: z.object({
      ports: z.tuple([z.string()]),
      environment: z.record(z.string(), z.union([z.string(), z.number()])),
      stop_grace_period: z.string(),
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.array(z.string()),
      tmpfs: z.tuple([z.string()]),
    }),
  }),
});
const { vitae } = Composed.parse(parse(read('compose.yaml'))).services;
/** `${NAME:-default}` → the default, as in an empty environment. */
const composeEnvironment = Object.fromEntries(
  Object.entries(vitae.environment).map(([name, value]) => [
    name,
    String(value).replace(/^\$\{\w+:-(.*)\}$/, '$1'),
  ]),
);

const dockerfile = read('Dockerfile');
const imageEnvironment = Object.fromEntries(
  [...(/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(
    ([, name, value]) => [name, value],
  ),
);

describe.each([
  ['deploy/kubernetes.yaml', podEnvironment],
  ['compose.yaml', composeEnvironment],
])('the environment of %s', (_, environment) => {
  it('has existing settings with valid values', () => {
    const known: readonly string[] = Object.values(variables);
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    const config = readServerConfig({ ...imageEnvironment, ...environment });
    expect(config).toMatchObject({ host: '0.0.0.0', port: 8080, sandbox: 'required' });
  });

  it('requires keys except on loopback', () => {
    const { access } = readServerConfig({ ...imageEnvironment, ...environment });
    expect(access === 'keys' || vitae.ports[0].startsWith('127.0.0.1:')).toBe(true);
  });
});

describe('deploy/kubernetes.yaml', () => {
  it('uses the port of the image', () => {
    expect(container.ports).toEqual([
      { name: 'http', containerPort: Number(imageEnvironment['PORT']) },
    ]);
    const service = Service.parse(manifests.get('Service')).spec;
    expect(service.ports[0].targetPort).toBe('http');
    expect(deployment.spec.template.metadata.labels).toMatchObject(service.selector);
    expect(deployment.spec.selector.matchLabels).toEqual(service.selector);
  });

  it('probes the health routes of the service', () => {
    const { startupProbe, readinessProbe, livenessProbe } = container;
    const paths = [startupProbe, readinessProbe, livenessProbe].map(({ httpGet }) => httpGet.path);
    expect(paths).toEqual(['/health/ready', '/health/ready', '/health/live']);
    for (const path of paths) expect(routeNames).toContain(`GET ${path}`);
  });

  it('scales by an existing metric', async () => {
    const { scaleTargetRef, metrics } = Autoscaler.parse(
      manifests.get('HorizontalPodAutoscaler'),
    ).spec;
    expect(scaleTargetRef.name).toBe(deployment.metadata.name);
    const exposed = await createMetrics(
      { status: () => idle },
      { status: () => ({ documents: 0, bytes: 0 }) },
    ).expose();
    expect(exposed.text).toContain(`# TYPE ${metrics[0].pods.metric.name} gauge`);
  });

  it('waits for the end of draining before the kill', () => {
    const { drainMs, drainDelayMs } = readServerConfig(podEnvironment);
    expect(pod.terminationGracePeriodSeconds * 1_000).toBeGreaterThan(drainMs + drainDelayMs);
  });

  it('mounts the named volumes and a writable /tmp', () => {
    const names = pod.volumes.map(({ name }) => name);
    expect(container.volumeMounts.map(({ name }) => name).sort()).toEqual(names.sort());
    expect(container.volumeMounts).toContainEqual({ name: 'tmp', mountPath: '/tmp' });
  });
});

describe('compose.yaml', () => {
  it('waits for the end of draining before the kill', () => {
    const { drainMs } = readServerConfig(composeEnvironment);
    expect(Number.parseInt(vitae.stop_grace_period) * 1_000).toBeGreaterThan(drainMs);
  });

  it('publishes the port of the image', () => {
    expect(vitae.ports[0].endsWith(`:${imageEnvironment['PORT']}`)).toBe(true);
  });

  it('uses the seccomp profile in deploy/', () => {
    expect(vitae.security_opt).toContain('seccomp=deploy/seccomp.json');
  });
});

describe('Dockerfile', () => {
  it('probes readiness as its health check', () => {
    expect(dockerfile).toMatch(/^HEALTHCHECK [^]*\/health\/ready`/m);
  });

  it('runs as an ordinary user on a pinned base image', () => {
    expect(dockerfile).toMatch(/^USER 1000:1000$/m);
    expect(dockerfile).toMatch(/^ARG NODE=\d+\.\d+\.\d+-\w+-slim$/m);
  });

  it('copies all files that the package needs', () => {
    const { files } = z
      .object({ files: z.array(z.string()) })
      .parse(JSON.parse(read('package.json')));
    const needed = files.filter((name) => name !== 'CHANGELOG.md');
    for (const name of needed) expect(dockerfile).toMatch(new RegExp(`^COPY .*\\b${name}\\b`, 'm'));
  });
});

describe('deploy/seccomp.json', () => {
  const Rule = z.object({
    names: z.array(z.string()),
    action: z.string(),
    args: z.array(z.object({ index: z.number(), value: z.number(), op: z.string() })).optional(),
  });
  const profile = z
    .strictObject({
      defaultAction: z.literal('SCMP_ACT_ERRNO'),
      defaultErrnoRet: z.literal(1),
      architectures: z.array(z.string()),
      syscalls: z.array(Rule),
    })
    .parse(JSON.parse(read('deploy/seccomp.json')));
  const allowing = (name: string) =>
    profile.syscalls.filter(
      ({ names, action }) => action === 'SCMP_ACT_ALLOW' && names.includes(name),
    );
  const namespaces = { user: 0x10000000, pid: 0x20000000, net: 0x40000000, mount: 0x00020000 };

  it.each(['clone', 'unshare'])('allows %s only for the namespaces of the sandbox', (name) => {
    const [rule, ...more] = allowing(name);
    expect(more).toEqual([]);
    const [flags] = rule?.args ?? [];
    expect(flags).toMatchObject({ index: 0, op: 'SCMP_CMP_MASKED_EQ' });
    const isRefused = (flag: number) => ((flags?.value ?? 0) & flag) !== 0;
    expect(Object.entries(namespaces).filter(([, flag]) => isRefused(flag))).toEqual([
      ['mount', namespaces.mount],
    ]);
  });

  it.each([
    'bpf',
    'clone3',
    'mount',
    'ptrace',
    'setns',
    'keyctl',
    'init_module',
    'perf_event_open',
  ])('refuses %s', (name) => expect(allowing(name)).toEqual([]));
});
