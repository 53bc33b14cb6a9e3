import { readEarlierReports } from '../../src/batch/earlier-reports.ts';
import { jsonLine } from '../../src/text/json.ts';

describe('readEarlierReports', () => {
  it('finds the documents that were made, and passes over failures and torn lines', async () => {
    const made = { index: 1, input: 'a', file: 'a.pdf', bytes: 3, key: 'k1' };
    const error = { code: 'timeout', message: '', issues: [] };
    const lines = [
      jsonLine(made),
      jsonLine({ index: 2, input: 'b', key: 'k2', error }),
      '{"index":3,"in\n',
      jsonLine({ ...made, key: 'k4' }),
      jsonLine({ ...made, key: 'k5' }).trimEnd(),
    ];
    async function* chunks() {
      yield await Promise.resolve(Buffer.from(lines.join('')));
    }
    const places = await readEarlierReports(chunks());
    expect([...places]).toEqual([
      ['k1', 0],
      ['k4', lines.slice(0, 3).join('').length],
    ]);
  });
});
