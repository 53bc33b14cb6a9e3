import type { Problem } from '../../page-state.ts';
import type { SchemaNode } from '../editor/schema.ts';
import type { Edit } from './edit-text.ts';

/** The state and the functions that every part of the form needs. */
export interface Form {
  readonly schema: SchemaNode;
  /** The value of the whole text. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The place of a problem to show. */
  readonly target: Pick<Problem, 'path'> | undefined;
  /** Changes the text. @returns whether it could be changed */
  readonly edit: (edits: readonly Edit[]) => boolean;
  /** Announces a change to users of screen readers. */
  readonly announce: (message: string) => void;
}

/** Whether a place is at a JSON Pointer or inside of it. */
export const isWithin = ({ path }: Pick<Problem, 'path'>, pointer: string): boolean =>
  `${path}/`.startsWith(`${pointer}/`);

/** Whether the place to show is at a JSON Pointer or inside of it. */
export const hasTarget = ({ target }: Form, pointer: string): boolean =>
  target !== undefined && isWithin(target, pointer);
