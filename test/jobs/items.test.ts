import { Readable } from 'node:stream';
import { readItems, type JobItem } from '../../src/jobs/items.ts';
import { jobLimits } from '../../src/jobs/limits.ts';

const itemsOf = async (text: string): Promise<JobItem[]> => {
  const items: JobItem[] = [];
  for await (const group of readItems('ndjson', Readable.from([Buffer.from(text)]))) {
    items.push(...group);
  }
  return items;
};

const strays = 'no object\n'.repeat(jobLimits.strayLines);

describe('readItems', () => {
  it('numbers the lines that are not blank', async () => {
    const items = await itemsOf('{"a":1}\n \r\n\n{"b":2}');
    expect(items).toMatchObject([
      { index: 1, input: 'line 1', source: { text: '{"a":1}' } },
      { index: 2, input: 'line 4', source: { text: '{"b":2}' } },
    ]);
  });

  it('keeps single lines that do not begin an object, so that each fails alone', async () => {
    const items = await itemsOf(`${strays}{}\n\uFEFF{}\n// a comment\n`);
    expect(items).toHaveLength(jobLimits.strayLines + 3);
  });

  it('refuses a body of lines that do not begin an object', async () => {
    await expect(itemsOf(`{}\n${strays}a`)).rejects.toMatchObject({ code: 'invalid_resume' });
  });
});
