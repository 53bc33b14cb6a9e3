import { summarizeChecks } from '../../src/check/summary.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import type { CheckedFile, CheckReport } from '../../src/render.ts';
import { emptyLedger } from '../../src/resume/ledger/report.ts';
import { passedCheck } from '../support/echo-renderer.ts';

const warning = {
  code: 'legacy_key',
  path: '/work/0/company',
  message: 'is called name',
  before: 1,
} as const;
const gap = { code: 'gap', path: '/work/0', message: 'Between "A" and "B" lie 9 months.' } as const;
const long = { code: 'bullet_long', path: '/work/0', message: 'A bullet takes 4 lines.' } as const;

const checked = (proof: Partial<CheckReport>): CheckedFile => ({
  bytes: new Uint8Array(),
  format: 'pdf',
  mediaType: 'application/pdf',
  filename: 'cv.pdf',
  warnings: [warning],
  ledger: emptyLedger,
  options: RenderOptions.parse({}),
  timings: {},
  check: { ...passedCheck, ...proof },
});

describe('summarizeChecks', () => {
  it('combines shared warnings and advice, and keeps findings per document', () => {
    const finding = { code: 'link_missing', path: '/basics/url', message: 'No link.' } as const;
    const { passed, warnings, advice, documents } = summarizeChecks([
      checked({ advice: [gap, long] }),
      checked({ format: 'docx', advice: [gap], passed: false, findings: [finding] }),
    ]);
    expect({ passed, warnings, advice }).toEqual({
      passed: false,
      warnings: [warning],
      advice: [gap, long],
    });
    expect(documents.map(({ format, findings }) => [format, findings])).toEqual([
      ['pdf', []],
      ['docx', [finding]],
    ]);
    expect(documents.some((document) => 'advice' in document)).toBe(false);
  });

  it('passes despite advice and warnings', () => {
    expect(summarizeChecks([checked({ advice: [gap] })]).passed).toBe(true);
  });
});
