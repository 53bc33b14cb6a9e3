import type { CheckReport } from '../../../src/render.ts';
import { echoRenderer, failing, passedCheck } from '../../support/echo-renderer.ts';
import { post, problemType } from '../../support/http-client.ts';

const finding = {
  code: 'text_missing',
  path: '/basics/name',
  line: 1,
  column: 20,
  message: '"Zoë" is not in the file.',
} as const;
const advice = { code: 'gap', path: '/work/0', message: 'Between them lie 9 months.' } as const;
const failed: CheckReport = {
  ...passedCheck,
  passed: false,
  findings: [finding],
  advice: [advice],
};
const resume = '{"basics":{"name":"Zoë"}}';

const rendererOf = (proof: CheckReport) => echoRenderer(undefined, [], proof);

describe('POST /check', () => {
  it('checks PDF and Word without a format in the query', async () => {
    const renderer = rendererOf(passedCheck);
    const response = await post('/check?theme=modern', resume, { renderer });
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(response.body).toMatchObject({
      passed: true,
      warnings: [],
      advice: [],
      documents: [
        { format: 'pdf', passed: true, texts: 3, found: 3, links: 1, findings: [] },
        { format: 'docx', passed: true },
      ],
    });
    expect(renderer.calls.map(({ text, options }) => [text, options.theme])).toEqual([
      [resume, 'modern'],
      [resume, 'modern'],
    ]);
  });

  it('checks only the format in the query', async () => {
    const { body } = await post('/check?format=txt', resume, { renderer: rendererOf(passedCheck) });
    expect(body).toMatchObject({ documents: [{ format: 'txt' }] });
    expect((body as { documents: unknown[] }).documents).toHaveLength(1);
  });

  it('reports what a parser found with ats=on', async () => {
    const values = [{ expected: 'Zoë', found: 'Zoë', score: 1 }];
    const ats = { score: 1, fields: [{ field: 'name', score: 1, values }] } as const;
    const renderer = rendererOf({ ...passedCheck, ats });
    const { body } = await post('/check?format=pdf&ats=on', resume, { renderer });
    expect(body).toMatchObject({ documents: [{ ats }] });
    expect(renderer.calls.map(({ options }) => options.ats)).toEqual(['on']);
  });

  it('reports findings with their places, also with strict', async () => {
    const renderer = rendererOf(failed);
    for (const path of ['/check?format=pdf', '/check?format=pdf&strict=on']) {
      const { status, body } = await post(path, resume, { renderer });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        passed: false,
        advice: [advice],
        documents: [{ passed: false, findings: [finding] }],
      });
    }
  });

  it('refuses the same requests as /render', async () => {
    expect((await post('/check?format=pdff')).body).toMatchObject({ code: 'invalid_options' });
    const renderer = failing('invalid_resume', 'The résumé has 1 problem.');
    expect((await post('/check', '[]', { renderer })).status).toBe(422);
    expect((await post('/check', resume, { type: 'text/plain' })).status).toBe(415);
  });

  it('requires an API key when keys are configured', async () => {
    const env = { VITAE_API_KEYS: `ada=${'0'.repeat(64)}` };
    expect((await post('/check', resume, { env })).status).toBe(401);
  });
});

describe('POST /render?check=on', () => {
  it('has the counts of the check in a header', async () => {
    const response = await post('/render?check=on', resume, { renderer: rendererOf(failed) });
    expect(response.status).toBe(200);
    expect(response.headers['vitae-check']).toBe(
      'findings=1, advice=1, texts=3, found=3, unordered=0, lost=0',
    );
    const plain = await post('/render', resume, { renderer: rendererOf(failed) });
    expect(plain.headers['vitae-check']).toBeUndefined();
  });

  it('has another ETag than without check', async () => {
    const [checked, plain] = [await post('/render?check=on'), await post('/render')];
    expect(checked.headers['etag']).not.toBe(plain.headers['etag']);
  });

  it('answers a problem with every finding when the check fails with strict', async () => {
    const renderer = failing('check_failed', 'The pdf differs from the résumé: 1 finding.', {
      issues: [finding],
    });
    const response = await post('/render?check=on&strict=on', resume, { renderer });
    expect(response.status).toBe(422);
    expect(response.headers['content-type']).toBe(problemType);
    expect(response.body).toMatchObject({ code: 'check_failed', issues: [finding] });
  });
});
