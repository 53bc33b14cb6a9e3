import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { setTimeout as pause } from 'node:timers/promises';
import { createEmbeddedEngine } from '../src/jobs/embedded-engine.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { createWebhooks } from '../src/jobs/webhooks.ts';
import { openStorage } from '../src/storage/open.ts';
import { inSpan, inTrace, traceHeaders } from '../src/tracing.ts';
import { echoRenderer, failing } from './support/echo-renderer.ts';
import { clientOf } from './support/http-client.ts';
import { temporaryFolder } from './support/storage.ts';

const caller = { id: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
const traceparent = `00-${caller.id}-${caller.span}-01`;

describe('with an OpenTelemetry SDK', () => {
  const exporter = new InMemorySpanExporter();
  beforeAll(() => {
    new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  });
  afterEach(() => exporter.reset());
  afterAll(() => {
    for (const each of [trace, context, propagation]) each.disable();
  });

  it('the trace of POST /jobs goes on in its items and in what they store', async () => {
    const folder = temporaryFolder();
    const storage = await openStorage(folder.path, {});
    const renderer = echoRenderer();
    const onError = () => undefined;
    const engine = createEmbeddedEngine({ storage, renderer, concurrency: 2, onError });
    const webhooks = createWebhooks({ secret: undefined });
    const jobs = createJobs({ storage, engine, retentionMs: 3_600_000, webhooks });
    await jobs.start();
    const { body } = await clientOf({ jobs })
      .post('/jobs?format=txt')
      .set({ 'Content-Type': 'application/x-ndjson', traceparent })
      .send('{"basics":{"name":"Ada"}}\n');
    const { id } = body as { id: string };
    while ((await jobs.get('', id))?.state !== 'finished') await pause(5);
    await jobs.close();
    folder.remove();
    const spans = exporter.getFinishedSpans();
    const isResult = ({ attributes }: (typeof spans)[number]) =>
      attributes['vitae.storage.key'] === `jobs/${id}/results/1.txt`;
    const names: string[] = [];
    let parent = '';
    for (let span = spans.find(isResult); span;) {
      names.push(span.name);
      parent = span.parentSpanContext?.spanId ?? '';
      span = spans.find((each) => each.spanContext().spanId === parent);
    }
    expect(names).toEqual(['vitae.storage.put', 'vitae.item', 'vitae.chunk', 'POST /jobs']);
    expect(parent).toBe(caller.span);
    expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([caller.id]));
  });

  it('a request has a span with the facts of its answer and a child for each stage', async () => {
    const ask = (path: string, renderer = echoRenderer()) =>
      clientOf({ renderer })
        .post(path)
        .set({ 'Content-Type': 'application/json', traceparent })
        .send('{}');
    const { headers } = await ask('/render?format=txt');
    await ask('/render?format=none');
    await ask('/render?format=txt', failing('internal', 'broken'));
    const spans = exporter.getFinishedSpans();
    const requests = spans.filter(({ kind }) => kind === SpanKind.SERVER);
    const shown = { 'http.request.method': 'POST', 'http.route': '/render' };
    expect(requests).toMatchObject([
      {
        ...{ name: 'POST /render', parentSpanContext: { spanId: caller.span } },
        status: { code: SpanStatusCode.UNSET },
        attributes: {
          ...{ ...shown, 'http.response.status_code': 200 },
          'vitae.request_id': headers['x-request-id'],
          ...{ 'vitae.format': 'txt', 'vitae.theme': 'classic', 'vitae.cache': 'miss' },
        },
      },
      {
        status: { code: SpanStatusCode.UNSET },
        attributes: { 'http.response.status_code': 400, 'error.type': 'invalid_options' },
      },
      {
        status: { code: SpanStatusCode.ERROR },
        attributes: { 'http.response.status_code': 500, 'error.type': 'internal' },
      },
    ]);
    expect(requests[0]?.attributes).not.toHaveProperty(['error.type']);
    expect(requests[1]?.attributes).not.toHaveProperty(['vitae.format']);
    const stages = spans.filter(
      ({ parentSpanContext }) => parentSpanContext?.spanId === requests[0]?.spanContext().spanId,
    );
    expect(stages.map(({ name }) => name)).toEqual(['vitae.parse', 'vitae.format']);
  });
});

describe('without an SDK', () => {
  it('there are no headers, and the work is done', async () => {
    expect(await inTrace({ traceparent }, () => inSpan('x', {}, () => Promise.resolve(1)))).toBe(1);
    expect(traceHeaders()).toEqual({});
  });
});
