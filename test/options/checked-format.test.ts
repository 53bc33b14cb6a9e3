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
        `format must be one of pdf, docx, html, txt for a check: ${format} has no text`,
      );
    }
    expect(() => requireCheckedFormat('png')).toThrow();
  });
});
