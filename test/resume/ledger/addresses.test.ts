import { addressForms } from '../../../src/resume/ledger/addresses.ts';

describe('addressForms', () => {
  it('decodes an address with a wrong escape', () => {
    expect(addressForms('https://example.com/ö/100%')).toEqual(
      addressForms('https://example.com/%C3%B6/100%'),
    );
  });
});
