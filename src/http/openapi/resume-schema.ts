import { resumeJsonSchema } from '../../resume/json-schema.ts';

/** JSON Resume with Vitae's extensions, as JSON Schema 2020-12. */
export const resumeSchema = (): object => resumeJsonSchema({ draft: '2020-12' });

/** The same schema as components of an OpenAPI 3.1 document, with references relative to that document. */
export const resumeComponents = (): Readonly<Record<string, unknown>> => {
  // 2020-12 is the dialect of OpenAPI 3.1.
  const entries = Object.entries(resumeJsonSchema({ draft: '2020-12' }));
  const ofDocument = ['$schema', '$id', '$defs'];
  const resume = Object.fromEntries(entries.filter(([key]) => !ofDocument.includes(key)));
  const definitions = entries.find(([key]) => key === '$defs')?.[1];
  const text = JSON.stringify({ Resume: resume, ...Object(definitions) });
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<
    string,
    unknown
  >; // the keys of the object above
};
