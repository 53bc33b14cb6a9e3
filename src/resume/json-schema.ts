import * as z from 'zod';
import { kindOf } from './schema/fields.ts';
import { schemaAddress } from './schema-address.ts';
import { Resume } from './schema/resume.ts';
import { datePattern } from './strict-schema.ts';

export interface JsonSchemaOptions {
  /** Editors support draft 7 best; OpenAPI 3.1 uses 2020-12. */
  readonly draft: '7' | '2020-12';
}

/**
 * The JSON Schema of a résumé: JSON Resume plus Vitae's extension fields. It accepts only normalised
 * forms, so an editor marks every value that the normaliser would warn about.
 */
export const resumeJsonSchema = ({
  draft,
}: JsonSchemaOptions): Readonly<Record<string, unknown>> => {
  const schema = z.toJSONSchema(Resume, {
    io: 'input',
    target: draft === '7' ? 'draft-7' : 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const kind = kindOf(zodSchema);
      if (kind === 'date') jsonSchema.pattern = datePattern.source;
      if (kind === 'url') jsonSchema.format = 'uri';
      if (kind === 'email') jsonSchema.format = 'email';
    },
  });
  const { $schema: dialect, ...fields } = schema;
  return {
    $schema: dialect,
    $id: schemaAddress,
    ...fields,
    title: 'Résumé',
    description: 'JSON Resume with the fields that Vitae adds. Nothing is required.',
  };
};
