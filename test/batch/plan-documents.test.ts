import { readNamePattern } from '../../src/batch/name-pattern.ts';
import { redactedName } from '../../src/batch/plan-documents.ts';
import { createTakenNames } from '../../src/batch/taken-names.ts';

describe('redactedName', () => {
  it('keeps number and format, and leaves out the values of the résumé', () => {
    const pattern = readNamePattern('out/{format}/{basics.name}-{index}.{format}', false);
    const taken = createTakenNames();
    const name = redactedName({ index: 2, format: 'docx' }, pattern, taken);
    expect(name).toBe('out/docx/2.docx');
  });
});
