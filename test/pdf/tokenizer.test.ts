import { applyEdits, operatorCode, scanOperators } from '../../src/pdf/tokenizer.ts';

const operators = (content: string): { operands: string; operator: string }[] => {
  const found: { operands: string; operator: string }[] = [];
  const bytes = Buffer.from(content, 'latin1');
  scanOperators(bytes, (code, operandsStart, start, end) => {
    const operator = bytes.toString('latin1', start, end);
    expect(code).toBe(operatorCode(operator));
    found.push({ operands: bytes.toString('latin1', operandsStart, start).trim(), operator });
    return true;
  });
  return found;
};

describe('scanOperators', () => {
  it('finds each operator with its operands', () => {
    expect(operators('q\n1 0 0 -1 .5 8 cm /F4 12 Tf 0 0 m f* Q')).toEqual([
      { operands: '', operator: 'q' },
      { operands: '1 0 0 -1 .5 8', operator: 'cm' },
      { operands: '/F4 12', operator: 'Tf' },
      { operands: '0 0', operator: 'm' },
      { operands: '', operator: 'f*' },
      { operands: '', operator: 'Q' },
    ]);
  });

  it('finds no operators inside strings, names, dictionaries and comments', () => {
    expect(
      operators(
        '(a (BT) \\) ET) Tj <42> Tj /P <</Q (Q) /K [true null]>> BDC % EMC\nEMC [(Q) -3 <00>] TJ',
      ),
    ).toEqual([
      { operands: '(a (BT) \\) ET)', operator: 'Tj' },
      { operands: '<42>', operator: 'Tj' },
      { operands: '/P <</Q (Q) /K [true null]>>', operator: 'BDC' },
      { operands: '', operator: 'EMC' },
      { operands: '[(Q) -3 <00>]', operator: 'TJ' },
    ]);
  });

  it('finds the operators \' and "', () => {
    expect(operators('(a) \' 1 2 (b) "').map(({ operator }) => operator)).toEqual(["'", '"']);
  });

  it('skips the data of an inline image', () => {
    expect(operators('BI /W 1 ID q EIx Q EI Q').map(({ operator }) => operator)).toEqual([
      'BI',
      'ID',
      'EI',
      'Q',
    ]);
  });

  it('ends if the visitor returns false', () => {
    const seen: number[] = [];
    scanOperators(Buffer.from('q Q q'), (code) => {
      seen.push(code);
      return seen.length < 2;
    });
    expect(seen).toHaveLength(2);
  });

  it('ends at the end of truncated content', () => {
    expect(operators('q (never closed')).toEqual([{ operands: '', operator: 'q' }]);
    expect(operators('q <00')).toEqual([{ operands: '', operator: 'q' }]);
    expect(operators('BI ID data without end')).toHaveLength(2);
  });
});

describe('applyEdits', () => {
  it('replaces, inserts and removes', () => {
    const edits = [
      { start: 0, end: 1, text: 'x' },
      { start: 2, end: 2, text: '--' },
      { start: 3, end: 5, text: '' },
    ];
    expect(Buffer.from(applyEdits(Buffer.from('abcdef'), edits)).toString()).toBe('xb--cf');
  });

  it('returns the content unchanged without edits', () => {
    const content = Buffer.from('abc');
    expect(applyEdits(content, [])).toBe(content);
  });
});
