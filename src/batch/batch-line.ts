import * as z from 'zod';
import { RenderError } from '../errors.ts';
import { optionStrings } from '../options/option-texts.ts';
import type { NamedStrings } from '../options/parse.ts';
import { schemaIssues } from '../options/schema-issues.ts';
import { parseBounded } from '../resume/read/check-nesting.ts';
import { isObject } from '../text/json.ts';

const OptionValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A line of NDJSON with a résumé and its options. Any other line is a résumé. */
export const BatchLine = z.strictObject({
  resume: z
    .union([z.looseObject({}), z.string()])
    .meta({ description: 'The résumé as an object, or its text in JSON or YAML' }),
  options: z
    .record(z.string(), OptionValue)
    .optional()
    .meta({ description: 'Options by their query names, over those of the command line' }),
});

export interface ReadLine {
  readonly text: string;
  readonly options: NamedStrings;
  readonly formats: readonly string[];
}

/**
 * The résumé of a line and its options. A line that is not JSON or too large stays as it is: the reader of résumés reports
 * the place of its fault.
 * @throws RenderError invalid_resume if a line with `resume` has another form than `BatchLine`
 */
export const readBatchLine = (text: string): ReadLine => {
  const plain = { text, options: {}, formats: [] };
  // The key may also belong to an inner object; parsing decides.
  if (!text.includes('"resume"')) return plain;
  const value = parsed(text);
  if (!isObject(value) || !('resume' in value)) return plain;
  const result = BatchLine.safeParse(value);
  if (!result.success) throw wrongLine(result.error);
  const { resume, options = {} } = result.data;
  const { format, ...others } = options;
  return {
    text: typeof resume === 'string' ? resume : JSON.stringify(resume),
    options: optionStrings(others),
    formats: [format ?? []].flat().map(String),
  };
};

const parsed = (text: string): unknown => {
  try {
    return parseBounded(text);
  } catch {
    return undefined;
  }
};

const wrongLine = (error: z.ZodError): RenderError =>
  new RenderError(
    'invalid_resume',
    'A line with "resume" has only a résumé and "options", an object of options.',
    { issues: schemaIssues(error) },
  );
