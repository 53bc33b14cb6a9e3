import * as z from 'zod';
import { datePattern } from './official.ts';
import { Resume } from './schema.ts';
import { fieldKinds } from './schema/fields.ts';

export interface JsonSchemaOptions {
  /** Draft 7 is what editors read best; OpenAPI 3.1 takes 2020-12. */
  readonly draft: '7' | '2020-12';
}

/**
 * JSON Schema of a résumé as Vitae reads it: JSON Resume with our own fields. It asks for the forms
 * that need no mending, so an editor points at what the normaliser would warn of.
 */
export const resumeJsonSchema = ({
  draft,
}: JsonSchemaOptions): Readonly<Record<string, unknown>> => {
  const schema = z.toJSONSchema(Resume, {
    io: 'input',
    target: draft === '7' ? 'draft-7' : 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const kind = fieldKinds.get(zodSchema)?.kind;
      if (kind === 'date') jsonSchema.pattern = datePattern.source;
      if (kind === 'url') jsonSchema.format = 'uri';
      if (kind === 'email') jsonSchema.format = 'email';
    },
  });
  return {
    ...schema,
    title: 'Résumé',
    description: 'JSON Resume with the fields that Vitae adds. Nothing is required.',
  };
};
