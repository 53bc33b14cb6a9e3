import { useStandardTypes } from '../../../../../src/formats/pdf/postprocess/structure/use-standard-types.ts';
import { having, tag, type Tag } from '../../../../support/skia-pdf.ts';
import { shapeAfter } from '../tree-shape.ts';

const retyped = (tree: Tag) => shapeAfter(useStandardTypes, tree);

describe('useStandardTypes', () => {
  it('types a box with a heading as Sect, and another box with blocks as Div', async () => {
    expect(
      await retyped(
        tag(
          'Document',
          tag('NonStruct', tag('Figure', 0), tag('H1', 1)),
          tag('NonStruct', tag('NonStruct', tag('P', 2)), tag('P', 3)),
        ),
      ),
    ).toBe('Document(Sect(Figure(0) H1(1)) Div(Div(P(2)) P(3)))');
  });

  it('types a box with only text as P, and inside text as Span', async () => {
    expect(
      await retyped(
        tag(
          'Document',
          tag('NonStruct', tag('NonStruct', 0), tag('Link', 1)),
          tag('P', tag('NonStruct', tag('NonStruct', 2)), 3),
        ),
      ),
    ).toBe('Document(P(Span(0) Link(1)) P(Span(Span(2)) 3))');
  });

  it('types a box with blocks in a list item as Div', async () => {
    expect(await retyped(tag('LI', tag('NonStruct', tag('P', 0))))).toBe('LI(Div(P(0)))');
  });

  it('types boxes inside a paragraph as Span', async () => {
    expect(await retyped(tag('P', tag('NonStruct', tag('P', tag('NonStruct', 0))), 1))).toBe(
      'P(Span(Span(Span(0))) 1)',
    );
  });

  const modern = tag('Document', tag('Aside', tag('P', tag('Strong', 0), tag('Em', 1))));

  it('replaces types of PDF 2.0 in PDF 1.7', async () => {
    expect(await retyped(modern)).toBe('Document(Sect(P(Span(0) Span(1))))');
  });

  it('keeps types of PDF 2.0 in PDF 2.0, and replaces the one that PDF/UA-2 forbids', async () => {
    expect(await shapeAfter(useStandardTypes, modern, '2.0')).toBe(
      'Document(Aside(P(Strong(0) Em(1))))',
    );
    expect(await shapeAfter(useStandardTypes, tag('P', tag('Note', 0)), '2.0')).toBe(
      'P(FENote(0))',
    );
  });

  it('replaces unknown types by the type of their content', async () => {
    expect(await retyped(tag('Document', tag('Blink', tag('P', 0)), tag('Form', 1)))).toBe(
      'Document(Div(P(0)) Span(1))',
    );
  });

  it('types a text in another language as Span, also in list items', async () => {
    const foreign = (kid: Tag | number): Tag => having(tag('Div', kid), { Lang: '(ja)' });
    const tree = tag(
      'L',
      tag('LI', 0, foreign(tag('NonStruct', 1))),
      tag('LI', foreign(tag('P', 2))),
    );
    expect(await retyped(tree)).toBe('L(LI(0 Span(Span(1))) LI(Div(P(2))))');
  });

  it('types a figure around a figure as Div, but keeps one with a description', async () => {
    const picture = having(tag('Figure', 0), { Alt: '(a bridge)' });
    const described = having(tag('Figure', tag('NonStruct', 1)), { Alt: '(a chart)' });
    expect(await retyped(tag('Document', tag('Figure', picture), described))).toBe(
      'Document(Div(Figure(0)) Figure(Span(1)))',
    );
  });
});
