import * as z from 'zod';
import { closestName } from '../../text/closest-name.ts';
import type { Path } from '../../text/json-pointer.ts';
import { resolveAlias } from '../normalize/field-aliases.ts';
import { Resume } from '../schema/resume.ts';

/** The known field that a misspelt key on a path most likely means: "highlights" for "higlights". */
export const suggestField = (path: Path): string | undefined => {
  let schema: unknown = Resume;
  const shape: string[] = [];
  for (const key of path) {
    schema = innerSchema(schema);
    if (typeof key === 'number') {
      if (schema instanceof z.ZodArray) schema = schema.element;
      continue;
    }
    // A single entry may stand where the schema has a list.
    if (schema instanceof z.ZodArray) schema = innerSchema(schema.element);
    if (!(schema instanceof z.ZodObject)) return undefined;
    const fields = Object.keys(schema.shape);
    const field = fields.includes(key) ? key : resolveAlias(key, shape.join('.'), fields);
    if (field === undefined) return closestName(key, fields);
    shape.push(field);
    schema = schema.shape[field];
  }
  return undefined;
};

const innerSchema = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional ? schema.unwrap() : schema;
