import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findTwins } from '../support/twins.ts';

const root = resolve(import.meta.dirname, '../../src');

describe('source code', () => {
  it('has no logic in two places', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    // The check of a redacted document finds what the redaction overlooks, so it uses no code of it.
    const isCheckOfRedaction = (twin: string): boolean =>
      /^check\/\S+ = resume\/redact\/\S+$/.test(twin);
    expect(findTwins(files, 18).filter((twin) => !isCheckOfRedaction(twin))).toEqual([]);
  });
});

describe('findTwins', () => {
  const total =
    'const total = list.filter((each) => each > 0).reduce((sum, each) => sum + each, 0);';

  it('finds the same logic under other local names', () => {
    const other = total.replaceAll('each', 'value').replace('total', 'all');
    const files = [
      { path: 'a.ts', text: total },
      { path: 'b.ts', text: `\n${other}` },
    ];
    expect(findTwins(files, 18)).toEqual(['a.ts:1 = b.ts:2']);
  });

  it.each([
    ['another list', total.replace('list', 'others')],
    ['another number', total.replace('> 0', '> 1')],
    ['another method', total.replace('filter', 'map')],
  ])('passes over %s', (_, other) => {
    const files = [
      { path: 'a.ts', text: total },
      { path: 'b.ts', text: other },
    ];
    expect(findTwins(files, 18)).toEqual([]);
  });
});
