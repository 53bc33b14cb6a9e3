import Handlebars from 'handlebars/runtime.js';
import { limits } from '../../limits.ts';
import type { helpers } from './template-helpers.ts';

/** The part used here of the Handlebars container in which a compiled template runs. */
interface Container {
  escapeExpression(value: unknown): string;
}
type Program = (container: Container, ...rest: readonly unknown[]) => unknown;

/** Counts the steps and the output of a running template, and ends it when it exceeds a limit. */
export interface OutputLimiter {
  /** Resets the counts before each document. */
  reset(): void;
  /** The same template with counting. */
  metered<Specification extends object>(specification: Specification): Specification;
  meteredHelpers(
    all: typeof helpers,
  ): Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
}

/** Partials may call each other and blocks may be nested, so that a few lines can run for years. */
export const createOutputLimiter = (): OutputLimiter => {
  let steps = 0;
  let characters = 0;

  const charge = (length: number): void => {
    characters += length;
    if (characters <= limits.templateCharacters) return;
    throw new Error(`it makes more than ${limits.templateCharacters} characters`);
  };

  const countedContainers = new WeakMap<Container, Container>();
  const countEscapes = (container: Container): Container => {
    const known = countedContainers.get(container);
    if (known) return known;
    const counted: Container = Object.create(container, {
      escapeExpression: {
        value(value: unknown) {
          const text = container.escapeExpression(value);
          charge(text.length);
          return text;
        },
      },
    }) as Container; // what it inherits from
    countedContainers.set(container, counted);
    return counted;
  };

  const countRuns =
    (program: Program): Program =>
    (container, ...rest) => {
      steps += 1;
      if (steps > limits.templateSteps) {
        throw new Error(`it runs more than ${limits.templateSteps} blocks and partials`);
      }
      const before = characters;
      const made = program(countEscapes(container), ...rest);
      // The output of the parts is already counted.
      charge(Math.max(0, lengthOf(made) - (characters - before)));
      return made;
    };

  return {
    reset() {
      steps = 0;
      characters = 0;
    },
    metered: (specification) => {
      const entries = Object.entries(specification).map(([key, value]: [string, unknown]) =>
        isProgram(key, value) ? [key, countRuns(value)] : [key, value],
      );
      return Object.fromEntries(entries) as typeof specification; // the same keys
    },
    meteredHelpers: (all) =>
      Object.fromEntries(
        Object.entries(all).map(([name, helper]) => [
          name,
          (...args) => {
            const made: unknown = Reflect.apply(helper, undefined, args);
            charge(lengthOf(made));
            return made;
          },
        ]),
      ),
  };
};

/** The keys "main" and the numeric keys hold programs; the others hold metadata. */
const isProgram = (key: string, value: unknown): value is Program =>
  typeof value === 'function' && /^(?:main|\d+)$/.test(key);

/** The length of a text, with or without the mark for escaped text; other values are not written unchanged. */
const lengthOf = (made: unknown): number => {
  if (typeof made === 'string') return made.length;
  return made instanceof Handlebars.SafeString ? made.toString().length : 0;
};
