import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import type { ThemedRenderer } from '../../render.ts';
import { openApiDocument } from '../openapi/document.ts';

/** The OpenAPI 3.1 document of this service, with the names of its themes. */
export const openApiRoute = (
  renderer: ThemedRenderer,
  version: string,
  { npmThemes }: Pick<ServerConfig, 'npmThemes'>,
): RequestHandler => {
  let described = { names: '', text: '' };
  return async (_, response) => {
    const themes = [...(await renderer.themes()).map(({ name }) => name), ...npmThemes];
    const names = themes.join();
    if (described.names !== names) {
      described = { names, text: JSON.stringify(openApiDocument(version, { themes })) };
    }
    response
      .set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' })
      .send(described.text);
  };
};
