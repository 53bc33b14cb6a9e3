import { readFileSync } from 'node:fs';
import {
  keysOf,
  schemaAt,
  valuesOf,
  type SchemaNode,
} from '../../../../src/preview/page/editor/schema.ts';

const schema = JSON.parse(readFileSync('schema.json', 'utf8')) as SchemaNode;

describe('schemaAt', () => {
  it.each([
    [['basics', 'email'], 'E-mail address'],
    [['work', '0', 'name'], 'Employer'],
    [['work', '0', 'positions', '0', 'position'], 'Role'],
  ])('follows references to %j', (path, description) => {
    expect(schemaAt(schema, path)?.description).toBe(description);
  });

  it('is undefined where the schema has nothing', () => {
    expect(schemaAt(schema, ['basics', 'email', 'x'])).toBeUndefined();
  });
});

describe('keysOf', () => {
  it('lists the keys of an object in the order of the schema', () => {
    const keys = keysOf(schema, schemaAt(schema, ['education', '0']) ?? {}).map(([key]) => key);
    expect(keys.slice(0, 4)).toEqual(['institution', 'url', 'area', 'studyType']);
  });
});

describe('valuesOf', () => {
  it('lists the values of an enumeration, or examples', () => {
    expect(valuesOf({ enum: ['a', 1, 'b'] })).toEqual(['a', 'b']);
    expect(valuesOf({ examples: ['2021'] })).toEqual(['2021']);
  });
});
