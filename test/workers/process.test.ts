import { readFileSync } from 'node:fs';
import { runHere, type StageRunner } from '../../src/stages/runner.ts';
import type { ImportJob } from '../../src/stages/import-file.ts';
import { createWorkerPool } from '../../src/workers/pool.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../prose/fixtures/${name}`, import.meta.url));
const never = new AbortController().signal;

let runner: StageRunner;
beforeAll(() => {
  const module = new URL('typescript-process.mjs', import.meta.url);
  const processes = { module, idleMs: 600_000 };
  runner = createWorkerPool({ workers: 1, memoryBytes: 384 * 1024 ** 2, processes });
});
afterAll(() => runner.close());

/** The answer or the error. Objects of another process belong to another realm. */
const answerOf = async (where: StageRunner, job: ImportJob): Promise<string> => {
  try {
    return JSON.stringify(await where.run('importFile', job, never));
  } catch (error) {
    const { code, message, issues } = error as Record<string, unknown>;
    return JSON.stringify({ code, message, issues });
  }
};

describe('a process', () => {
  it.each([
    ['a PDF', { bytes: fixture('backend-engineer.pdf') }],
    ['a Word file', { bytes: fixture('backend-engineer.docx') }],
    ['Markdown', { bytes: Buffer.from('# Ada\n\n## Skills\n\n- Go\n') }],
    ['YAML with a mistake', { bytes: Buffer.from('basics:\n  nmae: Ada\n') }],
    ['a damaged PDF', { bytes: Buffer.from('%PDF-1.7\nnothing') }],
    ['a text that is no résumé', { bytes: Buffer.from('[]'), extension: 'json' }],
  ])('reads %s as this thread does, or refuses it with the same error', async (_, job) => {
    const [one, other] = [await answerOf(runHere, job), await answerOf(runner, job)];
    expect(other).toBe(one);
    expect(one.length).toBeGreaterThan(20);
  });
});
