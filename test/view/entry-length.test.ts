import { staysWhole } from '../../src/view/entry-length.ts';
import { entry, prose, role } from '../support/docx-sample.ts';

describe('staysWhole', () => {
  it('keeps an entry of up to 360 characters, in its text and its highlights, on one page', () => {
    const groups = [{ highlights: [prose('b'.repeat(160))] }];
    expect(staysWhole(entry('A', { body: prose('a'.repeat(200)), groups }))).toBe(true);
    expect(staysWhole(entry('A', { body: prose('a'.repeat(201)), groups }))).toBe(false);
  });

  it('lets an entry with roles go on, and keeps its short roles', () => {
    const translator = role('Translator');
    expect(staysWhole(entry('A', { roles: [translator] }))).toBe(false);
    expect(staysWhole(translator)).toBe(true);
  });
});
