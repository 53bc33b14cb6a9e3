import { withoutLost } from '../../../src/resume/ledger/report.ts';

describe('withoutLost', () => {
  it('leaves out a warning about an unknown field whose text is listed as lost', () => {
    const [field, inner] = [{ path: '/letter/adress' }, { path: '/letter/adress/street' }];
    const warning = { code: 'unknown_field', ...field };
    const other = { code: 'unknown_email', ...field };
    expect(withoutLost([warning, other], [{ ...field, text: '1 Way' }])).toEqual([other]);
    expect(withoutLost([warning], [{ ...inner, text: '1 Way' }])).toEqual([]);
    expect(withoutLost([warning], [{ ...field, text: '1 Way', file: 1 }])).toEqual([warning]);
  });
});
