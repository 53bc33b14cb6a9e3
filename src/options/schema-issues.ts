import type * as z from 'zod';
import type { Issue } from '../errors.ts';
import { pointerOf } from '../text/json-pointer.ts';

/** The problems that a schema finds, each with its place. */
export const schemaIssues = ({ issues }: z.ZodError): Issue[] =>
  issues.map(({ path, message }) => ({ path: pointerOf(path.map(String)), message }));
