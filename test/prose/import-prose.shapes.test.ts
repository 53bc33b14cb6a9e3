import { importText } from '../../src/prose/import-prose.ts';
import { stringsWithPaths } from '../../src/text/json.ts';
import { people } from '../support/prose-people.ts';
import { scoreProse, shareOf } from '../support/prose-score.ts';
import { shapes, writeProse } from '../support/prose-shapes.ts';

const wordsIn = (text: string): string[] =>
  text.normalize('NFKC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

const valuesIn = (value: unknown): string[] =>
  Array.from(stringsWithPaths(value), ({ text }) => text).filter(
    (text) => !/^\d{4}(-\d\d)?$/.test(text),
  );

describe.each(Object.entries(shapes))('importText of %s', (_, shape) => {
  it('reads nearly every field of people of many kinds', () => {
    for (const person of people) {
      const { text, truth } = writeProse(person, shape);
      expect(shareOf(scoreProse(importText(text).resume, truth))).toBeGreaterThan(0.93);
    }
  });

  it('places every word of the fields, or lists it', () => {
    for (const person of people) {
      const { text, truth } = writeProse(person, shape);
      const { resume, warnings } = importText(`${text}\n\nXylo quartz\n`);
      const known = Array.from(stringsWithPaths([resume, warnings]), ({ text: each }) =>
        wordsIn(each),
      ).flat();
      for (const word of [...valuesIn(truth).flatMap(wordsIn), 'Xylo', 'quartz']) {
        const at = known.findIndex((each) => each.toUpperCase() === word.toUpperCase());
        expect({ word, isKnown: at >= 0 }).toEqual({ word, isKnown: true });
        known.splice(at, 1);
      }
    }
  });
});
