import type { RequestHandler } from 'express';
import * as z from 'zod';
import { RenderError, type ErrorCode } from '../../errors.ts';
import { parseOptions } from '../../options/parse.ts';
import { RenderOptions } from '../../options/schema.ts';
import type { ThemedRenderer } from '../../render.ts';
import type { Theme } from '../../theme/theme.ts';
import { HttpError } from '../problem-details.ts';

/** All themes with name, title and description, and a warning for each folder that is left out. */
export const themesRoute =
  (renderer: ThemedRenderer): RequestHandler =>
  async (_, response) => {
    const [themes, warnings] = await Promise.all([renderer.themes(), renderer.faultyThemes()]);
    response.json({ themes, ...(warnings.length > 0 && { warnings }) });
  };

/** One theme: design, and its options as JSON Schema. */
export const themeRoute =
  (renderer: ThemedRenderer): RequestHandler =>
  async (request, response) => {
    const theme = await themeAt(renderer, request.params['name']);
    const { name, title, description, layout, tokens } = theme;
    response.json({
      name,
      title,
      description,
      preview: `/themes/${name}/preview.png`,
      layout,
      tokens,
      options: optionsOf(theme),
    });
  };

/**
 * The theme of an address. An unknown theme is an invalid value in a query, but an unknown address here.
 * @throws HttpError not_found
 */
export const themeAt = async (renderer: ThemedRenderer, name: unknown): Promise<Theme> => {
  try {
    return await renderer.theme(parseOptions({ theme: name }).theme);
  } catch (error) {
    if (error instanceof RenderError && unknownCodes.includes(error.code)) {
      throw new HttpError('not_found', error.message);
    }
    throw error;
  }
};

/** An address without the form of a name is unknown, too, because requests may not name paths of folders. */
const unknownCodes: readonly ErrorCode[] = ['theme_not_found', 'invalid_options'];

/** RenderOptions as JSON Schema, with the theme fixed and the theme's values as defaults. */
const optionsOf = ({ name, tokens }: Theme): object => {
  const schema = z.toJSONSchema(RenderOptions, { io: 'input' });
  const own: Readonly<Record<string, string>> = {
    accent: tokens.color.accent,
    font: tokens.font.body,
    size: String(tokens.size.body),
  };
  const properties = { ...schema.properties };
  for (const [key, value] of Object.entries(own)) {
    const property = properties[key];
    if (typeof property === 'object') properties[key] = { ...property, default: value };
  }
  return { ...schema, properties: { ...properties, theme: { const: name, default: name } } };
};
