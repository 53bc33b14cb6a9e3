import { median, timeOf, timeOfEach } from './measure.ts';
import { ms, target, times } from './report.ts';
import { readSeed, startService } from './subjects.ts';

const rounds = 60;
const together = 20;

/** Measures a repeated document, and how often it is rendered for concurrent identical requests. */
export const measureCache = async (): Promise<string> => {
  const seed = await readSeed();
  const service = await startService({ VITAE_CACHE_BYTES: String(64 * 2 ** 20) });
  const ask = async (text: string, headers: Record<string, string> = {}): Promise<Response> => {
    const response = await fetch(`${service.url}/render`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
    });
    await response.arrayBuffer();
    return response;
  };
  /** The same document each time, with a different text. */
  const fresh = (index: number): string => seed.replace('{', `{${' '.repeat(index + 1)}`);
  const prints = async (): Promise<number> => {
    const text = await (await fetch(`${service.url}/metrics`)).text();
    return Number(/^vitae_prints_total (\d+)$/m.exec(text)?.[1]);
  };

  const etag = (await ask(seed)).headers.get('ETag') ?? '';
  const found = { rendered: [] as number[], hit: [] as number[], unchanged: [] as number[] };
  const seen = new Set<string>();
  const note = async (kind: string, asked: Promise<Response>): Promise<void> => {
    const { status, headers } = await asked;
    seen.add(`${kind} ${String(status)} ${headers.get('Vitae-Cache') ?? ''}`.trim());
  };
  // Alternates, so that the noise of the machine affects all equally. The first rounds are warm-up.
  for (let round = -10; round < rounds; round += 1) {
    const took = {
      rendered: await timeOf(() => note('rendered', ask(fresh(round + 10)))),
      hit: await timeOfEach(() => note('hit', ask(seed)), 10),
      unchanged: await timeOfEach(
        () => note('unchanged', ask(seed, { 'If-None-Match': etag })),
        10,
      ),
    };
    if (round < 0) continue;
    found.rendered.push(took.rendered);
    found.hit.push(took.hit);
    found.unchanged.push(took.unchanged);
  }
  const expected = ['hit 200 hit', 'rendered 200 miss', 'unchanged 304'];
  if ([...seen].sort().join() !== expected.join()) throw new Error([...seen].join(', '));

  const before = await prints();
  const text = fresh(rounds + 100);
  const answers = await Promise.all(Array.from({ length: together }, () => ask(text)));
  const made = (await prints()) - before;
  await service.stop();

  const [rendered, hit, unchanged] = [found.rendered, found.hit, found.unchanged].map(median);
  const faster = (value = NaN): string => times((rendered ?? NaN) / value);
  const isFaster = (value = NaN): boolean => (rendered ?? NaN) / value >= 20;
  return [
    `Medians of ${String(rounds)}, over HTTP, two pages: rendered ${ms(rendered ?? NaN)} ms, from the cache ${ms(hit ?? NaN)} ms, 304 ${ms(unchanged ?? NaN)} ms.`,
    target('from the cache ≥ 20 × faster', isFaster(hit), faster(hit)),
    target('304 ≥ 20 × faster', isFaster(unchanged), faster(unchanged)),
    target(
      `${String(together)} identical requests at once: one print`,
      made === 1 && answers.every(({ status }) => status === 200),
      `${String(made)} by vitae_prints_total`,
    ),
  ].join('\n');
};
