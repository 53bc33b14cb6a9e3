import { stringify } from 'yaml';
import { limits } from '../../../src/limits.ts';
import { readDocument } from '../../../src/resume/read/read-document.ts';
import { readYaml } from '../../../src/resume/read/yaml.ts';
import { fc } from '../../support/fast-check.ts';
import { thrownError } from '../../support/thrown-error.ts';

describe('readYaml', () => {
  it('reads maps, lists and texts', () => {
    const text =
      'basics:\n  name: Ada\nwork:\n  - name: Engine\n    highlights: [one, two]\n    summary: |\n      First\n      second\n';
    expect(readYaml(text).value).toEqual({
      basics: { name: 'Ada' },
      work: [{ name: 'Engine', highlights: ['one', 'two'], summary: 'First\nsecond\n' }],
    });
  });

  it('keeps dates and numbers as text, exactly as written', () => {
    const text =
      'a: 2021-01-01\nb: 2020\nc: 3.90\nd: 0123\ne: +4912345\nf: 0x1F\ng: 2020-06\nh: 1e3';
    expect(readYaml(text).value).toEqual({
      a: '2021-01-01',
      b: '2020',
      c: '3.90',
      d: '0123',
      e: '+4912345',
      f: '0x1F',
      g: '2020-06',
      h: '1e3',
    });
  });

  it('reads only "true" and "false" as booleans', () => {
    expect(readYaml('a: yes\nb: no\nc: on\nd: true\ne: ~\nf:').value).toEqual({
      a: 'yes',
      b: 'no',
      c: 'on',
      d: true,
      e: null,
      f: null,
    });
  });

  it('treats "<<" as an ordinary key', () => {
    expect(readYaml('a: &base {x: 1}\nb:\n  <<: *base').value).toEqual({
      a: { x: '1' },
      b: { '<<': { x: '1' } },
    });
  });

  it.each([
    ['a:\n\t- b', 2, 1, /tabs/],
    ['a: "open', 1, 4, /quote that begins here is not closed/],
    ['a: b: c', 1, 4, /needs quotes/],
    ['a: 1\n---\nb: 2', 3, 1, /second document/],
    ['a: *nowhere', 1, 4, /has no anchor &nowhere/],
    ['a: [1, 2', 1, 9, /a closing bracket \] is expected/],
  ])('finds the first fault of %j', (text, line, column, message) => {
    const error = thrownError(() => readYaml(text));
    expect(error.code).toBe('invalid_yaml');
    expect(error.message).toContain('The text is not YAML');
    expect(error.cause).toBeUndefined();
    expect(error.issues).toEqual([
      { path: '', line, column, message: expect.stringMatching(message) },
    ]);
  });

  it('reads one document between document markers', () => {
    expect(readYaml('---\na: b\n---\n').value).toEqual({ a: 'b' });
    expect(readYaml('%YAML 1.2\n---\na: b\n...\n').value).toEqual({ a: 'b' });
  });

  it('finds values by path', () => {
    const { locate, literal } = readYaml('work:\n  - name: Engine\n    startDate: 2020-01');
    expect(locate(['work', 0, 'startDate'])).toEqual({ line: 3, column: 16 });
    expect(literal(['work', 0, 'startDate'])).toBe('2020-01');
    expect(locate(['work', 1])).toBeUndefined();
  });

  it('lists members given twice, and keeps the last', () => {
    const { value, duplicates } = readYaml('a:\n  b: x\n  b: y\n');
    expect(value).toEqual({ a: { b: 'y' } });
    expect(duplicates).toEqual([{ path: ['a', 'b'], first: 'x', last: 'y' }]);
  });

  it('creates an own property for "__proto__"', () => {
    const { value } = readYaml('__proto__: {polluted: 1}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(200_000)}`],
    ['braces', `a: ${'{a: '.repeat(200_000)}`],
    ['list marks', `${'- '.repeat(5_000)}x`],
    ['keys', `${'? '.repeat(5_000)}x`],
    ['indents', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['an alias inside its own anchor', 'a: &a [*a]\n'],
    [
      'aliases of aliases',
      ['l0: &l0 [x,x,x,x,x,x,x,x,x,x]']
        .concat(
          Array.from(
            { length: 9 },
            (_, level) =>
              `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(',')}]`,
          ),
        )
        .join('\n'),
    ],
    ['signs', `${'# c\n'.repeat(1_000_000)}a: b`],
  ])('refuses too many or too deep %s', (_, text) => {
    expect(thrownError(() => readDocument(text, 'yaml')).code).toBe('too_large');
  });

  it('accepts the deepest allowed nesting', () => {
    const depth = limits.nestingDepth - 1;
    expect(readYaml(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`).value).toHaveProperty('a');
  });

  it('reads every document of texts, lists and maps as it was written', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(readYaml(stringify(value, { version: '1.2' })).value).toEqual(value);
      }),
    );
  });

  it('counts the value of an alias each time it is used', () => {
    const lines = Array.from({ length: 60 }, () => '- *text');
    const text = `a: &text ${'x'.repeat(19_000)}\nb:\n${lines.join('\n')}`;
    expect(thrownError(() => readDocument(text, 'yaml')).message).toContain(
      'characters in all texts',
    );
  });
});
