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
