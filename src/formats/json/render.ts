import { jsonText } from '../../text/json.ts';

/** JSON Resume schema of the output; keys of Vitae are additional ones, which it allows. */
const schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** The résumé as read, repaired and reduced to its variant, as JSON Resume. */
export const renderJson = (resume: object): Uint8Array =>
  new TextEncoder().encode(jsonText({ $schema: schema, ...resume }));
