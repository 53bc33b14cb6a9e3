import { strToU8, zipSync } from 'fflate';
import { linkTargets, readParts, readRelationships } from '../../src/ooxml/package.ts';

describe('readParts', () => {
  it('gives the texts of the wanted parts', () => {
    const bytes = zipSync({ 'a.xml': strToU8('<é/>'), 'b.xml': strToU8('<b/>') });
    expect(readParts(bytes, (path) => path === 'a.xml')).toEqual({ 'a.xml': '<é/>' });
  });
});

describe('linkTargets', () => {
  it('gives the address of a hyperlink with the part after "#", and none to a place in the document', () => {
    const targetOf = linkTargets(
      '<Relationships><Relationship Id="rId1" Target="https://a.example/"/></Relationships>',
    );
    expect(targetOf({ 'r:id': 'rId1' })).toBe('https://a.example/');
    expect(targetOf({ 'r:id': 'rId1', 'w:anchor': 'cv' })).toBe('https://a.example/#cv');
    expect(targetOf({ 'w:anchor': 'cv' })).toBeUndefined();
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
