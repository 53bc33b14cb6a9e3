import { readFileSync } from 'node:fs';
import { schemaAt, type SchemaNode } from '../../../../src/preview/page/editor/schema.ts';
import { fieldsOf, inputTypeOf, titleOf } from '../../../../src/preview/page/form/field-kinds.ts';

const schema = JSON.parse(readFileSync('schema.json', 'utf8')) as SchemaNode;

const fieldsAt = (path: readonly string[], value: unknown = {}) =>
  fieldsOf(schema, schemaAt(schema, path) ?? {}, value);

const fieldAt = (path: readonly string[], key: string, value: unknown = {}) =>
  fieldsAt(path, value).find((field) => field.key === key);

describe('fieldsOf', () => {
  it.each([
    [['basics'], 'name', 'line', 'Full name'],
    [['basics'], 'summary', 'text', 'Professional summary in a few sentences'],
    [['basics'], 'location', 'group', 'Place of residence'],
    [['basics'], 'profiles', 'entries', 'Accounts on the web'],
    [['work', '0'], 'endDate', 'line', 'Last day'],
    [['work', '0'], 'highlights', 'lines', 'Achievements'],
    [['work', '0'], 'keywords', 'words', 'Technologies, topics'],
    [['work', '0'], 'tags', 'words', 'Variants that print the entry'],
    [['letter'], 'paragraphs', 'text', 'The text of the letter'],
    [['letter'], 'subject', 'line', 'What the letter is about, without "Re:"'],
    [['letter', 'recipient'], 'address', 'text', 'Lines of the address'],
  ])('of %j: %s is shown as %s with the label %j', (path, key, kind, label) => {
    expect(fieldAt(path, key)).toMatchObject({ kind, label });
  });

  it('shows a value that differs from the schema as what it is', () => {
    expect(fieldAt(['work', '0'], 'highlights', { highlights: 'one text' })?.kind).toBe('text');
    expect(fieldAt(['work', '0'], 'keywords', { keywords: ['a, b'] })?.kind).toBe('lines');
    expect(fieldAt(['work', '0'], 'summary', { summary: { a: 1 } })?.kind).toBe('other');
    expect(fieldAt(['work', '0'], 'salary', { salary: 'high' })).toMatchObject({
      kind: 'line',
      label: 'Salary',
    });
  });

  it('gives a text area to an address that is one text', () => {
    const address = fieldAt(['letter', 'recipient'], 'address', { address: '1 Mill Lane' });
    expect(address?.kind).toBe('text');
  });

  it('leaves out what has a control of its own', () => {
    const keys = fieldsAt(['work', '0']).map(({ key }) => key);
    expect(keys).not.toContain('hidden');
    expect(keys).not.toContain('highlightTags');
  });
});

describe('inputTypeOf', () => {
  it.each([
    ['email', 'email'],
    ['url', 'url'],
    ['phone', 'tel'],
    ['name', 'text'],
  ])('is for %s: %s', (key, type) => {
    expect(inputTypeOf(fieldAt(['basics'], key)!)).toBe(type);
  });
});

describe('titleOf', () => {
  it('is the first names of an entry, or its number', () => {
    expect(titleOf({ position: 'Analyst', name: 'Engines', url: 'x' }, 0)).toBe('Engines, Analyst');
    expect(titleOf({}, 2)).toBe('Entry 3');
  });
});
