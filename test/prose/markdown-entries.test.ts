import { entryBlocks, termBlock } from '../../src/prose/markdown-entries.ts';
import { resolveLanguage } from '../../src/view/language.ts';

describe('entryBlocks', () => {
  it('writes the dates in words of the language, and with a day in digits', async () => {
    const language = await resolveLanguage('de', undefined);
    const entry = { name: 'Muster AG', position: 'Leiter', startDate: '2019-03' };
    expect(entryBlocks('work', entry, language)).toEqual([
      '### Muster AG',
      '**Leiter** | März 2019 – heute',
    ]);
    const dated = { name: 'B', startDate: '2019-03-02', endDate: '2020-01-31' };
    expect(entryBlocks('work', dated, language)).toEqual(['### B', '2019-03-02 – 2020-01-31']);
  });
});

describe('termBlock', () => {
  it('writes a name in bold before its keywords', () => {
    expect(termBlock({ name: 'Cloud', keywords: ['AWS', 'GCP'] })).toBe('- **Cloud:** AWS, GCP');
    expect(termBlock({ name: 'Go', level: 'Expert' })).toBe('- Go (Expert)');
  });
});
