import type { RequestHandler } from 'express';
import { openApiDocument } from '../openapi/document.ts';

/** The OpenAPI 3.1 document of this service. */
export const openApiRoute = (version: string): RequestHandler => {
  let document: string | undefined;
  return (_, response) => {
    document ??= JSON.stringify(openApiDocument(version));
    response
      .set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' })
      .send(document);
  };
};
