import { readBatchLine } from '../../src/batch/batch-line.ts';
import { limits } from '../../src/limits.ts';
import { thrownError } from '../support/thrown-error.ts';

describe('readBatchLine', () => {
  it('takes a line as a résumé', () => {
    const text = '{"basics":{"name":"Ada","summary":"my \\"resume\\""}}';
    expect(readBatchLine(text)).toEqual({ text, options: {}, formats: [] });
    expect(readBatchLine('{"resume"')).toEqual({ text: '{"resume"', options: {}, formats: [] });
  });

  it('takes a résumé with its options, as an object or as a text', () => {
    const options = { theme: 'modern', photo: false, margin: 15, hide: ['work', 'skills'] };
    const line = {
      resume: { basics: { name: 'Ada' } },
      options: { ...options, format: ['pdf', 'txt'] },
    };
    expect(readBatchLine(JSON.stringify(line))).toEqual({
      text: '{"basics":{"name":"Ada"}}',
      options: { theme: 'modern', photo: 'off', margin: '15', hide: 'work,skills' },
      formats: ['pdf', 'txt'],
    });
    expect(readBatchLine('{"resume":"basics: {name: Ada}"}').text).toBe('basics: {name: Ada}');
  });

  it('leaves a line with too many values or levels to the reader of résumés', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const inside of [deep, `[${'0,'.repeat(limits.values)}0]`]) {
      const text = `{"resume":{"a":${inside}}}`;
      expect(readBatchLine(text)).toEqual({ text, options: {}, formats: [] });
    }
  });

  it('refuses other keys beside the résumé', () => {
    const error = thrownError(() => readBatchLine('{"resume":{},"option":{}}'));
    expect(error).toMatchObject({ code: 'invalid_resume' });
  });
});
