import { formatCheck } from '../../src/cli/format-check.ts';
import { passedCheck } from '../support/echo-renderer.ts';

describe('formatCheck', () => {
  it('counts texts, links and pages', () => {
    expect(formatCheck({ ...passedCheck, pages: 2 })).toBe('all 3 texts, 1 link, 2 pages');
    expect(formatCheck({ ...passedCheck, found: 2, unordered: 1 })).toBe('all 3 texts, 1 link');
  });

  it('begins with the number of findings', () => {
    const finding = { code: 'text_missing', path: '/work/0', message: 'Gone.' } as const;
    expect(formatCheck({ ...passedCheck, found: 2, links: 0, findings: [finding] })).toBe(
      '1 finding, 2 of 3 texts, 0 links',
    );
  });
});
