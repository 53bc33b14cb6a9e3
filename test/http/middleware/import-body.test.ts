import { importedTypes } from '../../../src/http/middleware/import-body.ts';
import { resumeTypes } from '../../../src/http/middleware/resume-body.ts';

describe('importedTypes', () => {
  it('has the types of data, and those of documents without parameters', () => {
    expect(importedTypes).toEqual(expect.arrayContaining([...resumeTypes]));
    expect(importedTypes).toEqual(
      expect.arrayContaining(['text/markdown', 'text/plain', 'text/html', 'application/pdf']),
    );
    expect(importedTypes.filter((type) => type.includes(';'))).toEqual([]);
  });
});
