import { writingGuide } from '../../src/mcp/guide.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import { validate } from '../../src/stages/validate.ts';

describe('writingGuide', () => {
  it('has a résumé that is strict JSON Resume, without a warning or a lost text', async () => {
    const [, text = ''] = /```json\n(.*?)```/s.exec(writingGuide) ?? [];
    const options = RenderOptions.parse({ strict: 'on' });
    const { warnings, ledger } = await validate({ source: text, options });
    expect({ warnings, lost: ledger.lost }).toEqual({ warnings: [], lost: [] });
    expect(ledger.values.printed).toBeGreaterThan(20);
  });
});
