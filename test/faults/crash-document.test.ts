import { completeConfig } from '../../src/browser/config.ts';
import { runWithRetries } from '../../src/browser/pool/retry-policy.ts';
import { runOnPage, type PageTask } from '../../src/browser/pool/run-on-page.ts';
import { createSupervisor, type Supervisor } from '../../src/browser/pool/supervisor.ts';
import { codeOf, isPdf, longDocument, print } from '../support/documents.ts';
import { signalAll } from '../support/processes.ts';

const { signal } = new AbortController();

/** Like `openBrowser`, for a document that knows its current browser. */
const render = (supervisor: Supervisor, workIn: (browserPid: number) => PageTask<Uint8Array>) =>
  runWithRetries({
    async shared() {
      const pool = await supervisor.pool(signal);
      return runOnPage(pool, workIn(pool.chromium.pid), signal);
    },
    async isolated() {
      const pool = await supervisor.isolatedPool(signal);
      const outcome = await runOnPage(pool, workIn(pool.chromium.pid), signal);
      await pool.retire();
      return outcome;
    },
    onRetry: () => undefined,
  });

const innocent = (): PageTask<Uint8Array> => (page) => print(page, longDocument);

const crashing =
  (browserPid: number): PageTask<Uint8Array> =>
  async (page) => {
    await page.load(longDocument);
    signalAll([browserPid], 'SIGKILL');
    return page.print();
  };

describe('a document that kills every browser', () => {
  it('is refused, and other documents are printed', async () => {
    const supervisor = createSupervisor(completeConfig({ warn: () => undefined }));
    const neighbours = [innocent, innocent, innocent, innocent];
    const [verdict, ...printed] = await Promise.all([
      codeOf(render(supervisor, crashing)),
      ...neighbours.map((work) => render(supervisor, work)),
    ]);
    await supervisor.close();
    expect(verdict).toBe('document_refused');
    for (const pdf of printed) expect(isPdf(pdf)).toBe(true);
  });
});
