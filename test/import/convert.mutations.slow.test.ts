import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RenderError } from '../../src/errors.ts';
import { convertDialect } from '../../src/import/convert.ts';
import { notationOf, readDocument } from '../../src/resume/read/read-document.ts';

const folder = resolve(import.meta.dirname, 'fixtures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /full\.\w+$|candidate|skills-passport|learner-info|engineer|researcher|Profile/.test(file),
);

/** All copies of a value in which one value, at any depth, is replaced. */
function* mutations(value: unknown, odd: unknown): Generator<unknown> {
  yield odd;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    for (const changed of mutations(item, odd)) {
      yield Array.isArray(value)
        ? value.map((each: unknown, index) => (String(index) === key ? changed : each))
        : { ...value, [key]: changed };
    }
  }
}

describe('convertDialect', () => {
  it.each(files)('reads %s with one value of another type, or refuses it', (file) => {
    const { value, isTable } = readDocument(
      readFileSync(join(folder, file), 'utf8'),
      notationOf(file),
    );
    for (const odd of [7, 'text', ['text'], { a: { b: 1 } }]) {
      for (const changed of mutations(value, odd)) {
        try {
          convertDialect(changed, isTable);
        } catch (error) {
          expect(error).toBeInstanceOf(RenderError);
        }
      }
    }
  });
});
