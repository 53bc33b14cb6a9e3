import Handlebars from 'handlebars/runtime.js';
import { limits } from '../../limits.ts';
import type { helpers } from './helpers.ts';

/** What a program of a compiled template runs in; more is there, which is Handlebars' own. */
interface Container {
  escapeExpression(value: unknown): string;
}
type Program = (container: Container, ...rest: readonly unknown[]) => unknown;

/** Counts what a template does while it runs, and ends one that does without end. */
export interface Meter {
  /** Before each document. */
  reset(): void;
  /** The same template, counted. */
  metered<Specification extends object>(specification: Specification): Specification;
  meteredHelpers(
    all: typeof helpers,
  ): Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
}

/** Partials may call each other, and blocks stand in blocks: a few lines can run for years. */
export const createMeter = (): Meter => {
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
      // What the parts of it were charged for already is not charged again.
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

/** Programs stand behind "main" and numbers; the rest describes them. */
const isProgram = (key: string, value: unknown): value is Program =>
  typeof value === 'function' && /^(?:main|\d+)$/.test(key);

/** Of a text, marked as escaped or not; nothing else is written as it is. */
const lengthOf = (made: unknown): number => {
  if (typeof made === 'string') return made.length;
  return made instanceof Handlebars.SafeString ? made.toString().length : 0;
};
