import { strToU8, zipSync } from 'fflate';
import { readParts, readRelationships } from '../../src/ooxml/package.ts';

describe('readParts', () => {
  it('gives the texts of the wanted parts', () => {
    const bytes = zipSync({ 'a.xml': strToU8('<é/>'), 'b.xml': strToU8('<b/>') });
    expect(readParts(bytes, ({ name }) => name === 'a.xml')).toEqual({ 'a.xml': '<é/>' });
  });
});

describe('readRelationships', () => {
  it('gives unescaped targets, and whether they are outside of the package', () => {
    const xml =
      '<Relationships><Relationship Id="rId1" Type="t" Target="styles.xml"/>' +
      '<Relationship TargetMode="External" Target="https://a.example/?b&amp;c" Type="u" Id="rId2"/></Relationships>';
    expect(readRelationships(xml)).toEqual([
      { id: 'rId1', type: 't', target: 'styles.xml', isExternal: false },
      { id: 'rId2', type: 'u', target: 'https://a.example/?b&c', isExternal: true },
    ]);
  });
});
