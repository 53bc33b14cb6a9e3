/** Where editors find the schema of a résumé: `schema.json` of the npm package in this major version. */
export const schemaAddress = 'https://unpkg.com/vitae-render@0/schema.json';
