import * as z from 'zod';

const OptionFacts = z.object({
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  default: z.string().optional(),
  examples: z.array(z.string()).optional(),
});

/** What help, completion and pages say about an option. */
export type OptionFacts = z.output<typeof OptionFacts>;

/** The facts about each option of a schema. */
export const describeOptions = <Shape extends z.ZodRawShape>(
  options: z.ZodObject<Shape>,
): Readonly<Record<keyof Shape & string, OptionFacts>> => {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input' });
  const facts = Object.entries(properties).map(([name, each]) => [name, OptionFacts.parse(each)]);
  return Object.fromEntries(facts) as Record<keyof Shape & string, OptionFacts>; // the keys of the schema
};
