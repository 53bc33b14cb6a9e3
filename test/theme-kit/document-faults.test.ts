import { describeFindings } from '../../src/theme-kit/document-faults.ts';

const missing = (path: string) =>
  ({ code: 'text_missing', path, message: 'A text is missing.' }) as const;

describe('describeFindings', () => {
  it('makes one sentence of all findings of a kind in a section', () => {
    const findings = [missing('/work/0/name'), missing('/work/1/name'), missing('/awards/0/title')];
    const documents = [
      { sample: 'full', check: { format: 'pdf', findings } },
      { sample: 'one-entry', check: { format: 'docx', findings: findings.slice(0, 1) } },
    ] as const;
    expect(describeFindings(documents)).toEqual([
      '/work: A text is missing (full pdf, one-entry docx; 3 findings)',
      '/awards: A text is missing (full pdf; 1 finding)',
    ]);
  });

  it('leaves out characters that no installed font draws', () => {
    const findings = [
      { code: 'glyph_missing', path: '/basics/name', message: 'No glyph.' },
    ] as const;
    expect(describeFindings([{ sample: 'full', check: { format: 'pdf', findings } }])).toEqual([]);
  });
});
