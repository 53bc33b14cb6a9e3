import { usedFaces } from '../../../../src/formats/docx/package/used-faces.ts';
import {
  prose,
  emphasis,
  renderSample,
  sampleView,
  strong,
  themeOf,
  words,
} from '../../../support/docx-sample.ts';
import { partOf } from '../../../support/open-docx.ts';

const facesOf = async (body: ReturnType<typeof prose>, looks: object = {}) => {
  const bytes = await renderSample({
    theme: themeOf(looks),
    view: {
      ...sampleView,
      header: { name: 'Ada', contacts: [] },
      sections: [{ kind: 'prose', id: 'summary', title: 'Summary', body }],
    },
  });
  const texts = [partOf(bytes, 'word/document.xml')];
  const families = { body: 'Text', heading: looks === sameFont ? 'Text' : 'Title' };
  return usedFaces(partOf(bytes, 'word/styles.xml'), texts, families).map(
    ({ family, isBold, isItalic, codePoints }) =>
      `${family}${isBold ? ' bold' : ''}${isItalic ? ' italic' : ''}: ${String.fromCodePoint(...[...codePoints].sort((one, other) => one - other))}`,
  );
};
const sameFont = {};

describe('usedFaces', () => {
  it('lists the faces of running text and of titles with their characters', async () => {
    expect(await facesOf(prose('aé'))).toEqual(['Text: aé', 'Title: ', 'Title bold: ASadmruy']);
  });

  it('lists the faces of emphasis', async () => {
    const body = prose('a', strong(words('b')), emphasis(words('c')), strong(emphasis(words('d'))));
    expect((await facesOf(body, sameFont)).sort()).toEqual([
      'Text bold italic: d',
      'Text bold: ASabdmruy',
      'Text italic: c',
      'Text: a',
    ]);
  });
});
