import { numberingPart } from '../../../../src/formats/docx/package/numbering-part.ts';
import { createLists } from '../../../../src/formats/docx/styles/numbering.ts';
import { pageGeometry } from '../../../../src/formats/docx/styles/page-geometry.ts';
import { themeOf } from '../../../support/docx-sample.ts';

const theme = themeOf();
const geometry = { tokens: theme.tokens, page: pageGeometry('a4', theme), bullet: '▪' };
const lists = createLists();
lists.bullet(0);
lists.ordered(1, 0);
lists.ordered(4, 1);
const numbering = numberingPart(lists.definitions(), geometry, 'a text');
const definitions = numbering.match(/<w:abstractNum .*?<\/w:abstractNum>/gs)!;
const idsOf = (xml: string) => [...xml.matchAll(/<w:nsid w:val="([^"]*)"/g)].map(([, id]) => id);

describe('numberingPart', () => {
  it('defines only the bullets, the list of the number style and each ordered list', () => {
    expect(numbering.match(/<w:num w.*?<\/w:num>/gs)).toEqual(
      [1, 2, 3, 4].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`),
    );
    expect(definitions).toHaveLength(4);
  });

  it('does not restart a list by an override, which some programs read as a number', () => {
    expect(numbering).not.toContain('lvlOverride');
  });

  it('starts every level of an ordered list at its first number', () => {
    expect(new Set(definitions[3]!.match(/<w:start [^>]*>/g))).toEqual(
      new Set(['<w:start w:val="4"/>']),
    );
  });

  it('gives every definition its own id, and ordered lists of two documents different ones', () => {
    const ids = idsOf(numbering);
    expect(new Set(ids).size).toBe(4);
    const other = idsOf(numberingPart(lists.definitions(), geometry, 'another text'));
    expect(ids.map((id, index) => id === other[index])).toEqual([true, true, false, false]);
    for (const id of ids) expect(id).toMatch(/^[0-9A-F]{8}$/);
  });

  it('gives all definitions of a kind the same template', () => {
    const templates = [...numbering.matchAll(/<w:tmpl w:val="([0-9A-F]{8})"/g)].map(([, id]) => id);
    expect(templates).toHaveLength(4);
    expect(new Set(templates).size).toBe(2);
  });

  it('links each style to one definition only', () => {
    const linked = [...numbering.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id);
    expect(linked).toHaveLength(6);
    expect(new Set(linked).size).toBe(6);
  });
});
