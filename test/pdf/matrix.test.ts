import { scanPlaced, transform, type PlacedOperator } from '../../src/pdf/matrix.ts';

const placed = (content: string, most = Infinity): string[] => {
  const found: PlacedOperator[] = [];
  scanPlaced(Buffer.from(content, 'latin1'), (operator) => found.push(operator) < most);
  return found.map(({ kind, operands, matrix }) =>
    [kind, operands.trim(), matrix.join(' ')].filter(Boolean).join('|'),
  );
};

describe('scanPlaced', () => {
  it('gives each operator the matrix in effect', () => {
    expect(placed('2 0 0 -2 0 100 cm q 1 0 0 1 5 6 cm /X1 Do Q 1 2 3 4 re')).toEqual([
      'save|2 0 0 -2 0 100',
      'object|/X1|2 0 0 -2 10 88',
      'restore|2 0 0 -2 0 100',
      'rectangle|1 2 3 4|2 0 0 -2 0 100',
    ]);
  });

  it('ends when the visitor returns false', () => {
    expect(placed('q Q q Q', 2)).toHaveLength(2);
  });
});

describe('transform', () => {
  it('maps a point to the coordinates of the page', () => {
    expect(transform({ x: 1, y: 2 }, [2, 0, 0, -2, 10, 88])).toEqual({ x: 12, y: 84 });
  });
});
