import { limits } from '../../../src/limits.ts';
import { readXml } from '../../../src/resume/read/xml.ts';
import { thrownError } from '../../support/thrown-error.ts';

describe('readXml', () => {
  it('reads elements, attributes and repeated elements with their places', () => {
    const document = readXml(
      '<?xml version="1.0"?>\n<a:cv xmlns:a="urn:x" a:lang="en">\n  <job><from year="2005"/><name>A &amp; B</name></job>\n  <job><name lang="x"><![CDATA[<b>C</b>]]></name></job>\n</a:cv>',
    );
    expect(document.value).toEqual({
      cv: {
        '@lang': 'en',
        job: [{ from: { '@year': '2005' }, name: 'A & B' }, { name: '<b>C</b>' }],
      },
    });
    expect(document.locate(['cv', 'job', 1, 'name'])?.line).toBe(4);
    expect(document.locate(['cv', 'job', 0, 'from', '@year'])?.line).toBe(3);
    expect(document.locate(['cv', 'nothing'])).toBeUndefined();
  });

  it('refuses entities of a document type', () => {
    const text =
      '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]>\n<a>&x;&f;</a>';
    expect(thrownError(() => readXml(text))).toMatchObject({
      code: 'invalid_xml',
      issues: [{ line: 2 }],
    });
  });

  it('refuses broken XML, too deep and too many elements', () => {
    expect(thrownError(() => readXml('<a><b></a>')).code).toBe('invalid_xml');
    const deep = limits.nestingDepth + 2;
    expect(thrownError(() => readXml('<a>'.repeat(deep) + '</a>'.repeat(deep))).code).toBe(
      'too_large',
    );
    const items = `<b>${'<c/>'.repeat(limits.arrayItems + 1)}</b>`;
    expect(thrownError(() => readXml(`<a>${items}</a>`))).toMatchObject({
      code: 'too_large',
      issues: [{ path: '/a/b', message: 'more than 1000 items in one list' }],
    });
    const many = `<a>${`<b>${'<c/>'.repeat(limits.arrayItems - 1)}</b>`.repeat(21)}</a>`;
    expect(thrownError(() => readXml(many))).toMatchObject({
      code: 'too_large',
      issues: [{ message: `more than ${limits.values} values` }],
    });
  });

  it('refuses a text of too many references, but not the line breaks of a picture', () => {
    const many = '&amp;'.repeat(limits.stringLength + 1);
    expect(thrownError(() => readXml(`<a>${many}</a>`))).toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('references') as unknown,
    });
    const picture = '/9j&#xD;\n&#10;'.repeat(limits.stringLength + 1);
    expect(readXml(`<a>${picture}</a>`).value).toEqual({
      a: '/9j\r\n\n'.repeat(limits.stringLength + 1).trim(),
    });
  });

  it('refuses a long document type', () => {
    const entities = '<!ENTITY a "b">'.repeat(limits.stringLength / 10);
    expect(thrownError(() => readXml(`<!DOCTYPE a [${entities}]><a/>`))).toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('before the first element') as unknown,
    });
  });

  it('keeps the type of a text, because it names the text', () => {
    const { value } = readXml('<list><skill type="social">teams</skill><skill type="x"/></list>');
    expect(value).toEqual({
      list: { skill: [{ '@type': 'social', '#text': 'teams' }, { '@type': 'x' }] },
    });
  });
});
