import { entrySchemaOf } from '../schema/fields.ts';
import { Resume } from '../schema/resume.ts';

const shape: Readonly<Record<string, unknown>> = Resume.shape;

/** The fields of the entries of a section. */
export const fieldsOfSection = (section: string): readonly string[] =>
  Object.keys(entrySchemaOf(shape[section])?.shape ?? {});
