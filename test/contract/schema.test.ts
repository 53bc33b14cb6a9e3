import { readFileSync, writeFileSync } from 'node:fs';
import { resumeJsonSchema } from '../../src/resume/json-schema.ts';
import { schemaAddress } from '../../src/resume/schema-address.ts';
import { sampleResume } from '../../src/resume/sample-resume.ts';
import { strictResume } from '../../src/resume/strict-schema.ts';

const file = new URL('../../schema.json', import.meta.url);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
}

interface Node {
  readonly $ref?: string;
  readonly allOf?: readonly Node[];
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly definitions?: Readonly<Record<string, Node>>;
}

const schema = resumeJsonSchema({ draft: '7' }) as Node;

/** A schema after following its reference. */
const resolve = (node: Node): Node => {
  const reference = node.$ref ?? node.allOf?.[0]?.$ref;
  const name = reference?.split('/').at(-1);
  return name === undefined ? node : { ...node, ...schema.definitions![name]! };
};

/** Names of all fields, "work[].name". */
const fieldsOf = (node: Node, path = ''): string[] => {
  const { properties, items } = resolve(node);
  if (items) return fieldsOf(items, `${path}[]`);
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([key, inner]) =>
    key === 'locales' ? [] : fieldsOf(inner, path === '' ? key : `${path}.${key}`),
  );
};

interface Definition {
  readonly shape?: Readonly<Record<string, { readonly def: Definition }>>;
  readonly innerType?: { readonly def: Definition };
  readonly element?: { readonly def: Definition };
}

const officialFields = ({ shape, innerType, element }: Definition, path = ''): string[] => {
  if (innerType) return officialFields(innerType.def, path);
  if (element) return officialFields(element.def, `${path}[]`);
  if (!shape) return [path];
  return Object.entries(shape).flatMap(([key, { def }]) =>
    officialFields(def, path === '' ? key : `${path}.${key}`),
  );
};

describe('schema.json', () => {
  it('equals the schema of the code (to update: npm run generate)', () => {
    const wanted = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(readFileSync(file, 'utf8')).toBe(wanted);
  });

  it('has the address that the starter and the docs name: its file in the npm package', () => {
    const read = (path: string): string =>
      readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const { name, version, files } = JSON.parse(read('package.json')) as Manifest;
    expect(schemaAddress).toBe(
      `https://unpkg.com/${name}@${version.split('.')[0] ?? ''}/schema.json`,
    );
    expect(files).toContain('schema.json');
    const named = read('docs/editors.md').match(/https:[^"\s]+schema\.json/g);
    expect([...(named ?? []), sampleResume.$schema, JSON.parse(read('schema.json')).$id]).toEqual(
      Array.from({ length: 5 }, () => schemaAddress),
    );
  });

  it('has every field of JSON Resume', () => {
    const ours = new Set(fieldsOf(schema));
    const missing = officialFields(strictResume().def as Definition).filter(
      (name) => !ours.has(name),
    );
    expect(missing).toEqual([]);
    expect(ours.size).toBeGreaterThan(150);
  });

  it('describes every field and every kind of object', () => {
    const nodes = [schema, ...Object.values(schema.definitions ?? {})];
    const bare = nodes.flatMap((node) =>
      Object.entries(node.properties ?? {})
        .filter(([, field]) => !resolve(field).description)
        .map(([key]) => key),
    );
    expect(bare).toEqual([]);
    expect(nodes.every(({ description }) => description)).toBe(true);
  });

  it('describes the canonical forms and requires no key', () => {
    const text = JSON.stringify(schema);
    expect(text).toContain('"format":"uri"');
    expect(text).toContain('"format":"email"');
    expect(text).toContain('"pattern":"^([1-2][0-9]{3}-');
    expect(text).not.toContain('"required"');
  });
});
