import { readCoverage } from '../../src/theme-kit/coverage.ts';
import { sectionIds } from '../../src/view/model.ts';
import { readSources } from '../../src/resume/read-sources.ts';

describe('readCoverage', () => {
  it('has every section, and one entry and fifty entries of one', async () => {
    const samples = await readCoverage();
    const [full, , , one, fifty] = samples.map(({ text }) => readSources(text, false).resume);
    const known = { ...full, summary: full?.basics?.summary } as Record<string, unknown>;
    expect(sectionIds.filter((id) => known[id] === undefined)).toEqual([]);
    expect(one?.work).toHaveLength(1);
    expect(fifty?.work).toHaveLength(50);
  });

  it('has distinct names and both papers', async () => {
    const samples = await readCoverage();
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length);
    expect(new Set(samples.map(({ paper }) => paper))).toEqual(new Set(['a4', 'letter']));
  });
});
