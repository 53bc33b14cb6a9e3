import { parserBars, readParserTable } from '../../scripts/verify/parser-table.ts';
import { createRenderer } from '../../src/index.ts';

describe('docs/parsers.md', () => {
  it('has scores of every theme, none below its bar', async () => {
    const themes = (await createRenderer().themes()).map(({ name }) => name);
    const scores = readParserTable();
    // After a change of a theme: `npm run verify:parsers`.
    expect([...scores.keys()]).toEqual(themes);
    for (const [openResume, offlineCv, dates] of scores.values()) {
      expect(openResume).toBeGreaterThanOrEqual(parserBars.openResume);
      expect(offlineCv).toBeGreaterThanOrEqual(parserBars.offlineCv);
      expect(dates).toBeGreaterThanOrEqual(parserBars.dates);
    }
  });
});
