import supertest from 'supertest';
import { echoRenderer, failing, idle } from '../support/echo-renderer.ts';
import { appOf, type Setup } from '../support/http-client.ts';

const scrape = async (
  setup: Setup,
  use: (client: ReturnType<typeof supertest>) => Promise<void>,
) => {
  const client = supertest(appOf(setup));
  await use(client);
  const response = await client.get('/metrics');
  expect(response.headers['content-type']).toMatch(/^text\/plain; version=/);
  return response.text;
};
const render = (client: ReturnType<typeof supertest>, query = '?format=txt') =>
  client.post(`/render${query}`).set('Content-Type', 'application/json').send('{}');

describe('GET /metrics', () => {
  it('counts requests by route, format, theme and outcome', async () => {
    const text = await scrape({}, async (client) => {
      await render(client);
      await render(client, '?format=pdff');
      await client.get('/themes/nope');
      await client.get('/nothing/at/all');
    });
    const count = (labels: string) =>
      new RegExp(`^vitae_http_request_duration_seconds_count{${labels}} 1$`, 'm');
    expect(text).toMatch(
      count('route="/render",method="POST",format="txt",theme="classic",outcome="ok"'),
    );
    expect(text).toMatch(
      count('route="/render",method="POST",format="",theme="",outcome="invalid_options"'),
    );
    expect(text).toMatch(
      count('route="/themes/:name",method="GET",format="",theme="",outcome="not_found"'),
    );
    expect(text).toMatch(count('route="none",method="GET",format="",theme="",outcome="not_found"'));
  });

  it('distinguishes hits, misses and unchanged documents, and times only renders', async () => {
    const text = await scrape({}, async (client) => {
      const { headers } = await render(client);
      await render(client);
      await render(client);
      await render(client).set('If-None-Match', headers['etag'] ?? '');
      const { headers: schema } = await client.get('/schema.json');
      await client.get('/schema.json').set('If-None-Match', schema['etag'] ?? '');
    });
    expect(text).toMatch(/^vitae_documents_total{cache="miss",format="txt"} 1$/m);
    expect(text).toMatch(/^vitae_documents_total{cache="hit",format="txt"} 2$/m);
    expect(text).toMatch(
      /^vitae_http_request_duration_seconds_count{.*outcome="precondition_failed"} 1$/m,
    );
    expect(text).toMatch(
      /^vitae_http_request_duration_seconds_count{route="\/schema.json".*outcome="not_modified"} 1$/m,
    );
    expect(text).toMatch(
      /^vitae_render_stage_duration_seconds_count{stage="parse",format="txt"} 1$/m,
    );
    expect(text).toMatch(/^vitae_cache_documents 1$/m);
  });

  it('shows the current status of the renderer', async () => {
    const status = {
      ...idle,
      busy: 2,
      waiting: 7,
      restarts: 3,
      retries: 1,
      rendered: 9,
      circuit: 'open' as const,
      memoryBytes: 4_096,
      workers: {
        limit: 4,
        running: 3,
        processes: 1,
        busy: 2,
        ended: { timeout: 5, canceled: 6, memory: 7, crash: 8 },
      },
    };
    const renderer = { ...echoRenderer(), status: () => status };
    const text = await scrape({ renderer }, () => Promise.resolve());
    for (const line of [
      'vitae_pages 3',
      'vitae_pages_busy 2',
      'vitae_queue_depth 7',
      'vitae_queue_limit 100',
      'vitae_browser_up 1',
      'vitae_browser_memory_bytes 4096',
      'vitae_browser_circuit_open 1',
      'vitae_browser_restarts_total 3',
      'vitae_render_retries_total 1',
      'vitae_prints_total 9',
      'vitae_workers_limit 4',
      'vitae_workers 3',
      'vitae_import_processes 1',
      'vitae_workers_busy 2',
      'vitae_workers_ended_total{reason="timeout"} 5',
      'vitae_workers_ended_total{reason="canceled"} 6',
      'vitae_workers_ended_total{reason="memory"} 7',
      'vitae_workers_ended_total{reason="crash"} 8',
    ]) {
      expect(text).toContain(`\n${line}\n`);
    }
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('does not use client input as labels', async () => {
    const text = await scrape({ renderer: failing('busy', 'Full.') }, async (client) => {
      await render(client, '?theme=my-secret-theme');
      await client.get('/secret-path');
      await client.get('/themes/secret-name');
    });
    expect(text).not.toContain('secret');
  });
});
