/** A reference to a schema among the components. */
export const schemaRef = <Name extends string>(name: Name) =>
  ({ $ref: `#/components/schemas/${name}` }) as const;

/** A list of values of a schema among the components. */
export const listOf = (name: string, description?: string) => ({
  type: 'array',
  items: schemaRef(name),
  ...(description !== undefined && { description }),
});

/** A reference to a header among the components. */
export const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** The header of every response. */
export const requestId = { 'X-Request-Id': header('X-Request-Id') };

/** A response in JSON. */
export const json = (description: string, schema: object = { type: 'object' }) => ({
  description,
  headers: requestId,
  content: { 'application/json': { schema } },
});

/** The line and the column of an issue. */
export const placeProperties = {
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
} as const;

/** The file of an issue. */
export const fileProperty = {
  file: {
    type: 'integer',
    description: 'Index of the source among several; absent for the first',
  },
} as const;

/** The schema of a number of things. */
export const countSchema = (description: string) => ({ type: 'integer', minimum: 0, description });

/** Limits with their meanings, as a list in Markdown. */
export const limitList = <Name extends string>(
  limits: Readonly<Record<Name, number>>,
  meanings: Readonly<Record<Name, string>>,
): string =>
  Object.entries(meanings)
    .map(
      ([name, meaning]) => `- ${limits[name as Name].toLocaleString('en')}: ${meaning as string}`,
    ) // a key of `meanings`
    .join('\n');
