import * as z from 'zod';
import { RenderError } from '../errors.ts';
import { optionStrings } from '../options/option-texts.ts';
import { parseOptions } from '../options/parse.ts';
import { formatNames, RenderOptions } from '../options/schema.ts';
import { schemaIssues } from '../options/schema-issues.ts';
import type { ResumeText } from '../resume/read-sources.ts';
import type { SessionItems } from './session-items.ts';

const Values = z.record(z.string(), z.unknown());

const Resume = z.union([z.string(), Values]).meta({
  description:
    'The résumé: its address from an earlier answer (vitae://resumes/1), its text (JSON Resume as JSON or YAML, or RenderCV, YAMLResume, Reactive Resume, FRESH, Europass, Manfred, LinkedIn CSV; in the tool `import` also Markdown, plain text or HTML), or JSON Resume as an object',
});

const Changes = Values.meta({
  description:
    'JSON Resume laid over the résumé: objects are merged; a text or a list replaces the earlier one, but lists are merged entry by entry when all entries have an `id`',
});

/** The options of the tool `render`, which the other tools accept, too. */
const Options = Values.meta({
  description: 'Options as in the tool `render`, e.g. {"theme": "modern"}',
});
const DescribedOptions = Values.meta({
  description: 'Options; those that are left out have defaults',
});

const formatList = (most: number) => z.array(z.enum(formatNames)).min(1).max(most);

const withResume = { resume: Resume, changes: Changes.optional() };

/** The arguments of each tool. */
export const inputs = {
  import: z.strictObject({
    resume: Resume.optional(),
    file: z.base64().optional().meta({
      description:
        'In place of `resume`: the bytes of a file in Base64, such as PDF, Word, HTML or Markdown',
    }),
    changes: Changes.optional(),
    show: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether the answer contains the JSON Resume itself' }),
  }),
  validate: z.strictObject({ ...withResume, options: Options.optional() }),
  render: z.strictObject({
    ...withResume,
    formats: formatList(formatNames.length)
      .default(['pdf'])
      .meta({ description: 'One document for each format' }),
    options: DescribedOptions.optional(),
  }),
  check: z.strictObject({
    ...withResume,
    formats: formatList(4).default(['pdf', 'docx']),
    options: Options.optional(),
  }),
  list_themes: z.strictObject({}),
  preview_image: z.strictObject({
    ...withResume,
    page: z.int().min(1).max(99).default(1).meta({ description: 'Number of the page' }),
    dpi: z.int().min(36).max(150).default(72).meta({ description: 'Dots per inch' }),
    options: Options.optional(),
  }),
  fit: z.strictObject({
    ...withResume,
    pages: z.int().min(1).max(9).meta({ description: 'Most pages of the document' }),
    options: Options.optional(),
  }),
} as const;

export type ToolName = keyof typeof inputs;
export type Arguments<Name extends ToolName> = z.output<(typeof inputs)[Name]>;

/** The JSON Schema of the arguments of a tool. Only `render` describes every option, because assistants read all schemas. */
export const inputSchema = (name: ToolName): Record<string, unknown> & { type: 'object' } => {
  const schema = z.toJSONSchema(inputs[name], {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema !== DescribedOptions) return;
      const { properties } = z.toJSONSchema(RenderOptions.omit({ format: true }), { io: 'input' });
      delete jsonSchema.propertyNames;
      Object.assign(jsonSchema, { properties, additionalProperties: false });
    },
  });
  return { ...schema, type: 'object' };
};

/** @throws RenderError invalid_options with every wrong argument */
export const readArguments = <Name extends ToolName>(
  name: Name,
  given: unknown,
): Arguments<Name> => {
  const result = inputs[name].safeParse(given ?? {});
  if (result.success) return result.data as Arguments<Name>; // the schema of this tool
  const issues = schemaIssues(result.error);
  throw new RenderError('invalid_options', `The arguments of ${name} are not valid.`, { issues });
};

/** The options of a tool. Numbers, booleans and lists mean the strings of the command line. */
export const readOptions = (
  given: Record<string, unknown> | undefined,
  fixed: Readonly<Record<string, string>> = {},
): RenderOptions => parseOptions({ ...optionStrings(given ?? {}), ...fixed });

/** The texts of a résumé: as given, or kept from an earlier answer; and the changes over them. */
export const readResume = (
  { resume, changes }: { resume: z.output<typeof Resume>; changes?: object | undefined },
  items: SessionItems,
): ResumeText[] => [
  { text: typeof resume === 'string' ? keptText(resume, items) : JSON.stringify(resume, null, 2) },
  ...(changes ? [{ text: JSON.stringify(changes, null, 2) }] : []),
];

/** Whether a text is the address of an earlier answer. */
export const isItemAddress = (text: string): boolean => /^\s*vitae:\/\/\S+\s*$/.test(text);

const keptText = (resume: string, items: SessionItems): string => {
  if (!isItemAddress(resume)) return resume;
  const item = items.get(resume.trim());
  if (item?.uri.startsWith('vitae://resumes/')) return new TextDecoder().decode(item.bytes);
  const message = `${resume.trim()} is not a résumé of this session, or it expired; import it again`;
  throw new RenderError('invalid_options', `resume: ${message}.`, {
    issues: [{ path: '/resume', message }],
  });
};
