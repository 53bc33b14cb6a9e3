import { checkHeader } from '../../../src/http/headers/vitae-check.ts';
import { passedCheck } from '../../support/echo-renderer.ts';

describe('checkHeader', () => {
  it('is a dictionary of structured fields: six integers', () => {
    const finding = { code: 'text_missing', path: '/work/0', message: 'Gone.' } as const;
    expect(checkHeader({ ...passedCheck, found: 2, findings: [finding] })).toBe(
      'findings=1, advice=0, texts=3, found=2, unordered=0, lost=0',
    );
  });
});
