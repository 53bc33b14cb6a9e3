import { having, tag, type Tag } from '../support/skia-pdf.ts';
import { documentOf } from '../support/tagged-pdf.ts';
import { lintPdfUa } from './pdf-ua.ts';

const rulesOf = async (tree: Tag): Promise<string[]> => {
  const findings = await lintPdfUa(await documentOf(tree));
  return [...new Set(findings.map(({ rule }) => rule))];
};

const row = (...cells: Tag[]): Tag => tag('TR', ...cells);
const cell = tag('TD', 0);
const span = (rows: number, columns: number): Tag =>
  having(cell, { A: [{ O: 'Table', RowSpan: rows, ColSpan: columns }] });
const head = tag('THead', row(tag('TH', 0)));
const body = tag('TBody', row(cell));
const foot = tag('TFoot', row(cell));
const caption = tag('Caption', 1);
const item = tag('LI', tag('LBody', 0));
const scoped = having(tag('TH', 0), { A: { O: 'Table', Scope: 'Column' } });

interface Case {
  readonly rule: string;
  readonly fault: string;
  readonly bad: Tag;
  readonly good: Tag;
}

const cases: readonly Case[] = [
  {
    rule: '7.1-5',
    fault: 'a type missing in PDF 1.7',
    bad: tag('Strong', 0),
    good: tag('Span', 0),
  },
  {
    rule: '7.2-3',
    fault: 'text in a table',
    bad: tag('Table', tag('P', 0)),
    good: tag('Table', body),
  },
  {
    rule: '7.2-4',
    fault: 'a row outside a table',
    bad: tag('Sect', row(cell)),
    good: tag('Table', row(cell)),
  },
  {
    rule: '7.2-5',
    fault: 'a table head outside a table',
    bad: tag('Sect', head),
    good: tag('Table', head, body),
  },
  {
    rule: '7.2-6',
    fault: 'a table body outside a table',
    bad: tag('Sect', body),
    good: tag('Table', body),
  },
  {
    rule: '7.2-7',
    fault: 'a table foot outside a table',
    bad: tag('Sect', foot),
    good: tag('Table', body, foot),
  },
  {
    rule: '7.2-8',
    fault: 'a header cell outside a row',
    bad: tag('Sect', tag('TH', 0)),
    good: tag('Table', row(tag('TH', 0))),
  },
  {
    rule: '7.2-9',
    fault: 'a cell outside a row',
    bad: tag('Sect', cell),
    good: tag('Table', row(cell)),
  },
  {
    rule: '7.2-10',
    fault: 'text in a row',
    bad: tag('Table', row(tag('P', 0))),
    good: tag('Table', row(tag('TD', tag('P', 0)))),
  },
  {
    rule: '7.2-11',
    fault: 'two heads of a table',
    bad: tag('Table', head, head, body),
    good: tag('Table', head, body),
  },
  {
    rule: '7.2-12',
    fault: 'two feet of a table',
    bad: tag('Table', body, foot, foot),
    good: tag('Table', body, foot),
  },
  {
    rule: '7.2-13',
    fault: 'a foot without a body',
    bad: tag('Table', foot),
    good: tag('Table', body, foot),
  },
  {
    rule: '7.2-14',
    fault: 'a head without a body',
    bad: tag('Table', head),
    good: tag('Table', head, body),
  },
  {
    rule: '7.2-15',
    fault: 'overlapping cells',
    bad: tag('Table', row(cell, span(2, 1)), row(span(1, 2))),
    good: tag('Table', row(cell, span(2, 1)), row(cell)),
  },
  {
    rule: '7.2-16',
    fault: 'a caption between the rows',
    bad: tag('Table', row(cell), caption, row(cell)),
    good: tag('Table', caption, row(cell), row(cell)),
  },
  { rule: '7.2-17', fault: 'an item outside a list', bad: tag('Sect', item), good: tag('L', item) },
  {
    rule: '7.2-18',
    fault: 'a list body outside an item',
    bad: tag('Sect', tag('LBody', 0)),
    good: tag('L', item),
  },
  { rule: '7.2-19', fault: 'text in a list', bad: tag('L', tag('P', 0)), good: tag('L', item) },
  {
    rule: '7.2-20',
    fault: 'text in an item outside a body',
    bad: tag('L', tag('LI', tag('P', 0))),
    good: tag('L', tag('LI', tag('Lbl', 1), tag('LBody', tag('P', 0)))),
  },
  {
    rule: '7.2-26',
    fault: 'an entry outside a table of contents',
    bad: tag('Sect', tag('TOCI', 0)),
    good: tag('TOC', tag('TOCI', 0)),
  },
  {
    rule: '7.2-27',
    fault: 'text in a table of contents',
    bad: tag('TOC', tag('P', 0)),
    good: tag('TOC', tag('TOCI', tag('P', 0))),
  },
  {
    rule: '7.2-28',
    fault: 'a caption below a table of contents',
    bad: tag('TOC', tag('TOCI', 0), caption),
    good: tag('TOC', caption, tag('TOCI', 0)),
  },
  {
    rule: '7.2-29',
    fault: 'an invalid language',
    bad: having(tag('P', 0), { Lang: '(plain English)' }),
    good: having(tag('P', 0), { Lang: '(en-GB)' }),
  },
  {
    rule: '7.2-36',
    fault: 'text in a table head',
    bad: tag('Table', tag('THead', tag('P', 0)), body),
    good: tag('Table', head, body),
  },
  {
    rule: '7.2-37',
    fault: 'text in a table body',
    bad: tag('Table', tag('TBody', tag('P', 0))),
    good: tag('Table', body),
  },
  {
    rule: '7.2-38',
    fault: 'text in a table foot',
    bad: tag('Table', body, tag('TFoot', tag('P', 0))),
    good: tag('Table', body, foot),
  },
  {
    rule: '7.2-39',
    fault: 'two captions of a table',
    bad: tag('Table', caption, row(cell), caption),
    good: tag('Table', row(cell), caption),
  },
  {
    rule: '7.2-40',
    fault: 'a caption below a list',
    bad: tag('L', item, caption),
    good: tag('L', caption, item),
  },
  {
    rule: '7.2-41',
    fault: 'a cell that extends below the table',
    bad: tag('Table', row(span(2, 1))),
    good: tag('Table', row(span(2, 1)), row()),
  },
  {
    rule: '7.2-42',
    fault: 'a row longer than the first',
    bad: tag('Table', row(cell), row(cell, cell)),
    good: tag('Table', row(cell, cell), row(cell, cell)),
  },
  {
    rule: '7.2-43',
    fault: 'a row shorter than the first',
    bad: tag('Table', row(cell, cell), row(cell)),
    good: tag('Table', row(cell, cell), row(span(1, 2))),
  },
  {
    rule: '7.3-1',
    fault: 'a figure without a description',
    bad: tag('Figure', 0),
    good: having(tag('Figure', 0), { Alt: '(a bridge)' }),
  },
  {
    rule: '7.4.2-1',
    fault: 'a skipped heading level',
    bad: tag('Document', tag('H1', 0), tag('H3', 1)),
    good: tag('Document', tag('H1', 0), tag('H2', 1), tag('H3', 2), tag('H1', 3)),
  },
  {
    rule: '7.4.4-1',
    fault: 'two headings H in one section',
    bad: tag('Sect', tag('H', 0), tag('H', 1)),
    good: tag('Document', tag('Sect', tag('H', 0)), tag('Sect', tag('H', 1))),
  },
  {
    rule: '7.4.4-3',
    fault: 'both kinds of headings',
    bad: tag('Document', tag('H', 0), tag('H1', 1)),
    good: tag('Document', tag('H1', 0), tag('H1', 1)),
  },
  {
    rule: '7.5-1',
    fault: 'a cell without a header',
    bad: tag('Table', row(cell, cell), row(tag('TH', 1), tag('TD', 2))),
    good: tag('Table', row(scoped, scoped), row(tag('TD', 1), tag('TD', 2))),
  },
  {
    rule: '7.5-2',
    fault: 'a cell that names a missing header',
    bad: tag(
      'Table',
      row(having(cell, { A: { O: 'Table', Headers: ['(a)'] } })),
      row(tag('TH', 1)),
    ),
    good: tag(
      'Table',
      row(having(cell, { A: { O: 'Table', Headers: ['(a)'] } })),
      row(having(tag('TH', 1), { ID: '(a)' })),
    ),
  },
  {
    rule: '7.7-1',
    fault: 'a formula without a description',
    bad: tag('Formula', 0),
    good: having(tag('Formula', 0), { ActualText: '(E = mc2)' }),
  },
  {
    rule: '7.9-1',
    fault: 'a note without an ID',
    bad: tag('Note', 0),
    good: having(tag('Note', 0), { ID: '(n1)' }),
  },
  {
    rule: '7.9-2',
    fault: 'two notes with one ID',
    bad: tag('P', having(tag('Note', 0), { ID: '(n)' }), having(tag('Note', 1), { ID: '(n)' })),
    good: tag('P', having(tag('Note', 0), { ID: '(n)' }), having(tag('Note', 1), { ID: '(m)' })),
  },
];

describe('lintPdfUa', () => {
  it.each(cases)('reports $fault ($rule)', async ({ rule, bad }) => {
    expect(await rulesOf(bad)).toContain(rule);
  });

  it.each(cases)('accepts a document without $fault ($rule)', async ({ good }) => {
    expect(await rulesOf(good)).toEqual([]);
  });

  it('treats NonStruct as transparent', async () => {
    expect(await rulesOf(tag('L', tag('NonStruct', item)))).toEqual([]);
  });
});
