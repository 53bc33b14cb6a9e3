import type { RequestHandler } from 'express';
import { resumeSchema } from '../openapi/resume-schema.ts';

/** The JSON Schema of a résumé as read by this service. */
export const schemaRoute: RequestHandler = (_, response) => {
  response
    .set({ 'Content-Type': 'application/schema+json; charset=utf-8', 'Cache-Control': 'no-cache' })
    .send(JSON.stringify(resumeSchema()));
};
