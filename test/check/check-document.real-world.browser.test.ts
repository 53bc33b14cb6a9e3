import { createRenderer, RenderError, type Renderer } from '../../src/index.ts';
import { realCases, textOf } from '../resume/real-world/all.ts';
import { options } from '../support/checked.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

/** Warning codes of rendering, besides those of reading. */
const ofRendering = ['photo_not_loaded', 'uncovered_character'];

describe('check on real-world files', () => {
  it.each(['pdf', 'docx'] as const)(
    'finds every word in the %s or gives an error with its place',
    async (format) => {
      for (const each of realCases) {
        const { about, notes } = each;
        try {
          const { check, warnings } = await renderer.check(textOf(each), options(format));
          const drawn = warnings.every(({ code }) => code !== 'uncovered_character');
          const findings = check.findings.filter(
            ({ code }) => drawn || format !== 'pdf' || code !== 'glyph_missing',
          );
          expect({ about, findings }).toEqual({ about, findings: [] });
          const ofReading = warnings.filter(({ code }) => !ofRendering.includes(code));
          expect({
            about,
            notes: ofReading.map(({ code, path }) => `${code} ${path}`),
          }).toEqual({ about, notes });
        } catch (error) {
          if (!(error instanceof RenderError)) throw error;
          const isBlank = error.issues.some(({ message }) => message.includes('neither a name'));
          expect({ about, refused: isBlank || each.resume === undefined }).toEqual({
            about,
            refused: true,
          });
          expect(error.issues).not.toEqual([]);
        }
      }
    },
    120_000,
  );
});
