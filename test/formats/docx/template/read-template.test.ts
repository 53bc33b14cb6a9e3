import { strToU8, zipSync } from 'fflate';
import { readWordTemplate } from '../../../../src/formats/docx/template/read-template.ts';
import { limits } from '../../../../src/limits.ts';
import { companyTemplate, headerPart } from '../../../support/word-template.ts';
import { thrownError } from '../../../support/thrown-error.ts';

const codeOf = (file: Uint8Array): string => thrownError(() => readWordTemplate(file)).code;

describe('readWordTemplate', () => {
  it.each([
    ['text', strToU8('not a zip')],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') })],
    ['a damaged part', companyTemplate({ 'word/styles.xml': '<w:styles' })],
    [
      'a document type',
      companyTemplate({ 'word/header1.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${headerPart('')}` }),
    ],
    [
      'other prefixes',
      companyTemplate({
        'word/styles.xml':
          '<x:styles xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      }),
    ],
    [
      'deep elements',
      companyTemplate({
        'word/header1.xml': headerPart(`${'<w:p>'.repeat(5_000)}${'</w:p>'.repeat(5_000)}`),
      }),
    ],
  ])('refuses %s', (_, file) => {
    expect(codeOf(file)).toBe('invalid_document');
  });

  it('refuses a file that unpacks to more than its limit', () => {
    const bomb = new Uint8Array(limits.wordFileBytes);
    expect(codeOf(companyTemplate({ 'word/media/bomb.png': bomb }))).toBe('too_large');
  });

  it('refuses a part with more tags than its limit', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const styles = '<w:style/>'.repeat(limits.wordTemplateTags);
    const file = companyTemplate({
      'word/styles.xml': `<w:styles xmlns:w="${main}">${styles}</w:styles>`,
    });
    expect(codeOf(file)).toBe('too_large');
  });

  it('refuses more files than its limit', () => {
    const files = Array.from({ length: limits.archiveFiles }, (_, index) => [`a${index}`, '']);
    expect(codeOf(companyTemplate(Object.fromEntries(files)))).toBe('too_large');
  });

  it.each([
    ['PAGE \\* MERGEFORMAT', true],
    ['INCLUDEPICTURE "http://evil.example/a.png"', false],
    ['DDEAUTO cmd', false],
  ])('keeps the field %s: %s', (code, isKept) => {
    const part = headerPart(
      `<w:p><w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}"><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p>`,
    );
    const { parts } = readWordTemplate(companyTemplate({ 'word/header1.xml': part }));
    const header = String(parts.get('word/header1.xml'));
    expect(header).toContain('shown');
    expect(header.includes('w:fldSimple')).toBe(isKept);
  });

  it('has the width of text of its page, and none of a page that is too narrow', () => {
    expect(readWordTemplate(companyTemplate()).textWidth).toBe(11_000 - 1_500 - 2_100);
    const document = (size: string): string =>
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:sectPr><w:pgSz w:w="${size}" w:h="9000"/><w:pgMar w:top="1" w:right="1" w:bottom="1" w:left="1"/></w:sectPr></w:body></w:document>`;
    const narrow = companyTemplate({ 'word/document.xml': document('100') });
    expect(readWordTemplate(narrow)).not.toHaveProperty('textWidth');
    expect(readWordTemplate(narrow).section).toEqual([]);
  });
});
