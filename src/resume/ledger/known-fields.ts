import * as z from 'zod';
import { closestName } from '../../text/closest-name.ts';
import type { Path } from '../../text/json-pointer.ts';
import { resolveAlias } from '../normalize/field-aliases.ts';
import { nearField } from '../normalize/near-field.ts';
import { Resume } from '../schema/resume.ts';
import { withoutOptional } from '../schema/fields.ts';

/** The known field that a misspelt key on a path most likely means: "highlights" for "higlights". */
export const suggestField = (path: Path): string | undefined => {
  const unknown = firstUnknown(path, resolveAlias);
  return unknown && (nearField(unknown.key, unknown.fields) ?? suggestInner(unknown));
};

/** A field of a member: "recipient.address" for "adress" beside the recipient. Only for long keys, near by more than chance. */
const suggestInner = ({ key, inner }: UnknownKey): string | undefined => {
  const name = key.length > 5 ? closestName(key, Object.keys(inner)) : undefined;
  return name === undefined ? undefined : inner[name];
};

/** Whether the schema knows all keys on a path of a résumé. */
export const isKnownField = (path: Path): boolean => {
  let shape = shapes;
  // All entries of a list have the same keys.
  for (const key of path) shape = shapeBelow(shape, typeof key === 'number' ? 0 : key);
  return (shape.isKnown ??= firstUnknown(path, () => undefined) === undefined);
};

/** The shapes of paths seen before, as a tree of keys: an expression for each path takes longer. */
interface Shape {
  isKnown?: boolean;
  readonly below: Map<string | number, Shape>;
}

const shapes: Shape = { below: new Map() };
/** Limit of remembered shapes: résumés choose their keys. */
const mostShapes = 2_000;
let shapeCount = 0;

const shapeBelow = ({ below }: Shape, key: string | number): Shape => {
  const known = below.get(key);
  if (known) return known;
  if (++shapeCount > mostShapes) {
    shapes.below.clear();
    shapeCount = 0;
  }
  const added: Shape = { below: new Map() };
  below.set(key, added);
  return added;
};

interface UnknownKey {
  readonly key: string;
  /** The known fields of its object; none where the schema has no object. */
  readonly fields: readonly string[];
  /** The fields of its members, by their last names: "address" → "recipient.address". */
  readonly inner: Readonly<Record<string, string>>;
}

const firstUnknown = (path: Path, findAlias: typeof resolveAlias): UnknownKey | undefined => {
  let schema: unknown = Resume;
  const shape: string[] = [];
  for (const key of path) {
    schema = withoutOptional(schema);
    if (typeof key === 'number') {
      if (schema instanceof z.ZodArray) schema = schema.element;
      continue;
    }
    // A single entry is allowed where the schema has a list.
    if (schema instanceof z.ZodArray) schema = withoutOptional(schema.element);
    if (schema instanceof z.ZodRecord) schema = schema.valueType;
    else if (!(schema instanceof z.ZodObject)) return { key, fields: [], inner: {} };
    else {
      const fields = Object.keys(schema.shape);
      const field = fields.includes(key) ? key : findAlias(key, shape.join('.'), fields);
      if (field === undefined) return { key, fields, inner: innerFields(schema) };
      shape.push(field);
      schema = schema.shape[field];
    }
  }
  return undefined;
};

const innerFields = ({ shape }: z.ZodObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([field, member]) => {
      const object = withoutOptional(member);
      if (!(object instanceof z.ZodObject)) return [];
      return Object.keys(object.shape).map((name) => [name, `${field}.${name}`]);
    }),
  );
