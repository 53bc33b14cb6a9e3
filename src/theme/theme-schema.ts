import * as z from 'zod';
import type { Path } from '../text/json-pointer.ts';
import { ThemeManifest } from './manifest.ts';

/** The part of a JSON Schema that is read here. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/** `theme.json` as JSON Schema (draft 7), for editors. */
export const themeJsonSchema = (): object => {
  const { properties, ...schema } = z.toJSONSchema(ThemeManifest, {
    io: 'input',
    target: 'draft-7',
  });
  const own = { type: 'string', description: 'JSON Schema of this file, for editors' };
  return { ...schema, properties: { $schema: own, ...properties } };
};

/** The keys that `theme.json` may have at a path. */
export const keysAt = (path: Path): readonly string[] => {
  const root: SchemaNode = themeJsonSchema();
  const node = path.reduce<SchemaNode | undefined>(
    (inside, key) => (typeof key === 'number' ? inside?.items : inside?.properties?.[key]),
    root,
  );
  return Object.keys(node?.properties ?? {});
};
