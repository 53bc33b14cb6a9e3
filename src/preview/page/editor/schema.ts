import { objectOf, valueAt } from '../../../text/json.ts';
import { keysOf as pointerKeys } from '../../../text/json-pointer.ts';

/** The parts of JSON Schema that describe a résumé. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
}

/** The node itself, without references. @param root the whole schema */
const resolved = (root: SchemaNode, node: SchemaNode): SchemaNode => {
  const [inner] = node.allOf ?? node.anyOf ?? [];
  if (node.$ref === undefined) return inner ? { ...resolved(root, inner), ...node } : node;
  const { $ref, ...own } = node;
  return { ...resolved(root, objectOf(valueAt(root, pointerKeys($ref)))), ...own };
};

/** The schema of the value at a path; `0` is any entry of a list. */
export const schemaAt = (root: SchemaNode, path: readonly string[]): SchemaNode | undefined => {
  let node: SchemaNode | undefined = root;
  for (const key of path) {
    const whole: SchemaNode = resolved(root, node);
    node = whole.items && key === '0' ? whole.items : whole.properties?.[key];
    if (!node) return undefined;
  }
  return resolved(root, node);
};

/** The keys of an object with their resolved schemas. */
export const keysOf = (root: SchemaNode, node: SchemaNode): (readonly [string, SchemaNode])[] =>
  Object.entries(node.properties ?? {}).map(([key, value]) => [key, resolved(root, value)]);

/** The values that a schema names. */
export const valuesOf = ({ enum: values, examples = [] }: SchemaNode): string[] =>
  (values ?? examples).filter((value) => typeof value === 'string');
