import { keyOf } from '../../src/batch/report.ts';
import { parseOptions } from '../../src/options/parse.ts';

describe('keyOf', () => {
  const document = {
    source: { text: '{}' },
    options: parseOptions({ theme: 'modern' }),
    name: 'a.pdf',
    version: '1',
  };

  it('is equal for the same text, options, name and version', () => {
    const options = parseOptions({ theme: 'modern' });
    expect(keyOf({ ...document, options })).toBe(keyOf(document));
  });

  it('differs with each of them, and with what is given explicitly', () => {
    const others = [
      { ...document, source: { text: '{ }' } },
      { ...document, options: parseOptions({ theme: 'mono' }) },
      { ...document, options: parseOptions({ theme: 'modern', paper: 'a4' }) },
      { ...document, name: 'b.pdf' },
      { ...document, version: '2' },
    ];
    expect(new Set([document, ...others].map(keyOf)).size).toBe(6);
  });
});
