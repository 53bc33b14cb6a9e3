import {
  addListBodies,
  dropEmptyElements,
  mergeTextRuns,
  wrapLooseText,
} from '../../../../../src/formats/pdf/postprocess/structure/normalize-elements.ts';
import { having, tag } from '../../../../support/skia-pdf.ts';
import { shapeAfter } from '../tree-shape.ts';

describe('dropEmptyElements', () => {
  it('removes empty elements at any depth, but keeps table cells', async () => {
    const tree = tag(
      'Document',
      tag('Div', tag('P', tag('Span'))),
      tag('P', 0),
      tag('Table', tag('TR', tag('TD'), tag('TD', 1))),
    );
    expect(await shapeAfter(dropEmptyElements, tree)).toBe('Document(P(0) Table(TR(TD TD(1))))');
  });

  it('removes a Div around a single block, unless it has properties', async () => {
    const french = having(tag('Div', tag('P', 1)), { Lang: '(fr)' });
    const tree = tag('Document', tag('Div', tag('Div', tag('P', 0))), french);
    expect(await shapeAfter(dropEmptyElements, tree)).toBe('Document(P(0) Div(P(1)))');
  });
});

describe('wrapLooseText', () => {
  it('wraps each run of text between blocks', async () => {
    const tree = tag('Sect', tag('H2', 0), 1, tag('Link', 2), tag('L'), tag('Span', 3));
    expect(await shapeAfter(wrapLooseText, tree)).toBe('Sect(H2(0) P(1 Link(2)) L P(Span(3)))');
  });

  it('does not wrap text where text is allowed', async () => {
    const tree = tag('LBody', 0, tag('Link', 1));
    expect(await shapeAfter(wrapLooseText, tree)).toBe('LBody(0 Link(1))');
  });
});

describe('addListBodies', () => {
  it('wraps the content after the label in LBody', async () => {
    const tree = tag('L', tag('LI', tag('Lbl', 0), 1, tag('Link', 2)), tag('LI', tag('P', 3)));
    expect(await shapeAfter(addListBodies, tree)).toBe(
      'L(LI(Lbl(0) LBody(1 Link(2))) LI(LBody(P(3))))',
    );
  });

  it('wraps the content of nested lists', async () => {
    const tree = tag('L', tag('LI', 0, tag('L', tag('LI', 1))));
    expect(await shapeAfter(addListBodies, tree)).toBe('L(LI(LBody(0 L(LI(LBody(1))))))');
  });
});

describe('mergeTextRuns', () => {
  it('moves the text of plain spans into their block, in order', async () => {
    const tree = tag('P', tag('Span', 0), tag('Span', tag('Span', 1), tag('Link', 2)), 3);
    expect(await shapeAfter(mergeTextRuns, tree)).toBe('P(0 1 Link(2) 3)');
  });

  it('keeps a span with a language', async () => {
    const tree = tag('P', having(tag('Span', tag('Span', 0)), { Lang: '(fr)' }));
    expect(await shapeAfter(mergeTextRuns, tree)).toBe('P(Span(0))');
  });
});
