import { failureOf, type Failure } from './failure.ts';

/** What a worker is asked: a stage and what goes into it. */
export interface Question {
  readonly name: string;
  readonly input: unknown;
}

/** What a worker says: what came of the stage. Never an error, of which a copy keeps too little. */
export type Answer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** Runs a stage to its answer, whatever comes of it. */
export const answer = async (run: () => Promise<unknown>): Promise<Answer> => {
  try {
    return { ok: true, output: await run() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
};

/** The memory of an answer's bytes, to be handed over instead of copied: the bytes fill it, and nobody else reads it. */
export const memoryOf = (given: Answer): ArrayBuffer[] => {
  if (!given.ok) return [];
  const { output } = given;
  const members: unknown[] = output instanceof Object ? Object.values(output) : [];
  const parts = output instanceof Uint8Array ? [output] : members;
  const memory = parts.flatMap((part) =>
    part instanceof Uint8Array &&
    part.buffer instanceof ArrayBuffer &&
    part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
  return [...new Set(memory)];
};
