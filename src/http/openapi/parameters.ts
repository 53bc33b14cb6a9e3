import * as z from 'zod';
import { textFontIds } from '../../fonts/families.ts';
import { redactions, RenderOptions, type OptionName } from '../../options/schema.ts';
import { problemKinds } from '../problem-kinds.ts';
import type { RouteName } from '../routes/route-names.ts';

/** Names that only a running service knows: the themes that its requests may name. */
export interface ServiceNames {
  readonly themes: readonly string[];
}

/** The render options as query parameters. */
export const queryParameters = (names: ServiceNames): object[] => {
  const { properties = {} } = z.toJSONSchema(RenderOptions, { io: 'input' });
  const closed = closedChoices(names);
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'object' ? property : {};
    const choices = closed[name as OptionName]; // a key of the options
    return {
      ...{ name, in: 'query', required: false, description },
      ...(choices ? withChoices(choices, schema.default) : { schema }),
    };
  });
};

interface Choices {
  readonly values: readonly string[];
  /** Whether several values may be given, separated by commas. */
  readonly several?: true;
}

/** Options that are texts in their schema, but whose values are a list here. */
const closedChoices = ({ themes }: ServiceNames): Partial<Record<OptionName, Choices>> => ({
  theme: { values: themes },
  font: { values: textFontIds },
  redact: { values: redactions, several: true },
});

const withChoices = ({ values, several }: Choices, preset: unknown): object => {
  const one = { type: 'string', enum: values };
  if (!several) return { schema: { ...one, ...(preset !== undefined && { default: preset }) } };
  return { schema: { type: 'array', items: one }, style: 'form', explode: false };
};

/** The parameters in the path of a route. */
export const pathParameters = (route: RouteName, { themes }: ServiceNames): object[] =>
  [...route.matchAll(/:(\w+)/g)].map(([, parameter = '']) => ({
    ...{ name: parameter, in: 'path', required: true },
    schema: { type: 'string', ...pathChoices(parameter, themes) },
    example: pathExamples[parameter],
  }));

const pathChoices = (
  parameter: string,
  themes: readonly string[],
): { enum?: readonly string[] } => {
  if (parameter === 'name') return { enum: themes };
  return parameter === 'code' ? { enum: Object.keys(problemKinds) } : {};
};

const pathExamples: Readonly<Record<string, string>> = {
  name: 'classic',
  asset: 'swagger-ui.css',
  code: 'invalid_resume',
  id: '5f0c6ab13d8e47929b1e60f2d4a7c835',
  item: '1.pdf',
};
