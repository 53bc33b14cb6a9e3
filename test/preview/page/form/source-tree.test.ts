import { offsetOfPath, readSource } from '../../../../src/preview/page/form/source-tree.ts';

describe('offsetOfPath', () => {
  it.each([
    ['json', '{"work": [{"name": "Acme"}, {"name": "Globex"}]}'],
    ['yaml', 'work:\n  - name: Acme\n  - name: Globex\n'],
  ] as const)('finds the value of a path in %s', (notation, text) => {
    const root = readSource(text, notation)?.root;
    const at = (path: string) => text.slice(root && offsetOfPath(root, path));
    expect(at('/work/1/name')).toMatch(/^"?Globex/);
    expect(at('/work/1')).toMatch(/^\{?"?name"?: "?Globex/);
  });

  it('finds the nearest value around a path that the text does not have', () => {
    const text = '{"work": [{"name": "Acme"}]}';
    const root = readSource(text, 'json')?.root;
    expect(text.slice(root && offsetOfPath(root, '/work/0/position'))).toBe('{"name": "Acme"}]}');
  });
});
