import { suggestField } from '../../../src/resume/ledger/known-fields.ts';

describe('suggestField', () => {
  it('finds the field beside a misspelt one, or in a member of its object', () => {
    expect(suggestField(['letter', 'recipient', 'adress'])).toBe('address');
    expect(suggestField(['letter', 'adress'])).toBe('recipient.address');
    expect(suggestField(['letter', 'age'])).toBeUndefined();
  });
});
