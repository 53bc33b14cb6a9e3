import { requestsCheck, throwIfFindings } from '../src/check-request.ts';
import { RenderOptions } from '../src/options/schema.ts';
import { passedCheck } from './support/echo-renderer.ts';

const options = (given: object): RenderOptions => RenderOptions.parse(given);

describe('a request for a check', () => {
  it('is the option check or ats', () => {
    expect([{}, { check: 'on' }, { ats: 'on' }].map(options).map(requestsCheck)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('throws every finding', () => {
    expect(() => throwIfFindings(passedCheck)).not.toThrow();
    const finding = { code: 'text_missing', path: '/basics/name', message: 'is missing' } as const;
    expect(() => throwIfFindings({ ...passedCheck, findings: [finding] })).toThrow('1 finding');
  });
});
