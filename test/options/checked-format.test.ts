import {
  checkedFormatNames,
  isCheckedFormat,
  requireCheckedFormat,
} from '../../src/options/checked-format.ts';
import { formatNames } from '../../src/options/schema.ts';

describe('requireCheckedFormat', () => {
  it('takes every format with the text of a document', () => {
    expect(checkedFormatNames.map(requireCheckedFormat)).toEqual(checkedFormatNames);
    expect(checkedFormatNames).toContain('pdf');
  });

  it('refuses pictures and JSON with the formats that it takes', () => {
    for (const format of formatNames.filter((name) => !isCheckedFormat(name))) {
      expect(() => requireCheckedFormat(format)).toThrow(
        `format: ${format} has no document text to read back; a check takes pdf, docx`,
      );
    }
    expect(() => requireCheckedFormat('png')).toThrow();
  });
});
