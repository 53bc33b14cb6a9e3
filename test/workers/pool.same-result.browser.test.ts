import type { Browser } from '../../src/browser/browser.ts';
import { createBrowser } from '../../src/browser/create-browser.ts';
import { formatNames, RenderOptions } from '../../src/options/schema.ts';
import { createRenderer, type Renderer } from '../../src/render.ts';
import type { StageRunner } from '../../src/stages/runner.ts';
import { listThemes } from '../support/themes.ts';
import { createWorkerPool } from '../../src/workers/pool.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

const worker = new URL('typescript-worker.mjs', import.meta.url);
const themes = (await listThemes()).map(({ name }) => name);

let browser: Browser;
let workers: StageRunner;
let here: Renderer;
let elsewhere: Renderer;
beforeAll(() => {
  browser = createBrowser();
  workers = createWorkerPool({ workers: 2, memoryBytes: 512 * 1024 ** 2, worker });
  here = createRenderer({}, browser);
  elsewhere = createRenderer({}, browser, workers);
});
afterAll(() => elsewhere.close());

const both = async (text: string, given: object) => {
  const options = RenderOptions.parse(given);
  return [await here.render(text, options), await elsewhere.render(text, options)] as const;
};

const facts = ({ timings, bytes, ...rest }: Awaited<ReturnType<Renderer['render']>>) => ({
  // In a test, objects from a thread belong to another realm.
  rest: JSON.stringify(rest),
  bytes: Buffer.from(bytes),
});

describe('workers', () => {
  it.each(seedNames.flatMap((seed) => themes.map((theme) => [seed, theme] as const)))(
    'render %s in %s to the same bytes as this thread in every format',
    async (seed, theme) => {
      for (const format of formatNames) {
        const [one, other] = await both(readSeed(seed), { theme, format });
        expect(Buffer.compare(facts(one).bytes, facts(other).bytes)).toBe(0);
        expect(facts(other).rest).toBe(facts(one).rest);
      }
    },
  );

  it.each([
    { format: 'pdf', check: 'on', fit: '3' },
    { format: 'docx', check: 'on', fit: '3', theme: 'sidebar', tags: 'none' },
    { format: 'html', check: 'on', fit: '3', density: 'airy' },
    { format: 'txt', check: 'on', locale: 'de', asOf: '2026-01-02' },
  ])('report the same findings as this thread: %j', async (given) => {
    const [one, other] = await both(readSeed('cdn-engineer'), given);
    expect(facts(other)).toEqual(facts(one));
    expect(other.check?.texts).toBeGreaterThan(0);
  });

  it('throw the same errors as this thread', async () => {
    const text = '{"work": "nothing",\n "education": 7}';
    const options = RenderOptions.parse({ format: 'txt', strict: 'on' });
    const failures = await Promise.all(
      [here, elsewhere].map((renderer) => renderer.render(text, options).catch((error) => error)),
    );
    const [one, other] = failures.map(({ code, message, issues }) => ({ code, message, issues }));
    expect(one).toMatchObject({ code: 'invalid_resume' });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });
});
