import type { ProblemCode } from '../problem-kinds.ts';

/** The OpenAPI description of a route. Its problem responses follow from `codes`. */
export interface Operation {
  readonly operationId: string;
  readonly tag: 'render' | 'jobs' | 'themes' | 'description' | 'operation';
  readonly summary: string;
  readonly description?: string;
  /** The route takes a résumé as body. */
  readonly takesResume?: true;
  /** The route takes the render options as query. */
  readonly takesOptions?: true;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
  readonly codes: readonly ProblemCode[];
}
