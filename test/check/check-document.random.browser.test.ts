import { checkedFormatNames } from '../../src/options/checked-format.ts';
import { createRenderer, errorCodes, RenderError, type Renderer } from '../../src/index.ts';
import type { CheckedFile } from '../../src/render.ts';
import { anyJson, officialResume } from '../support/arbitrary-resume.ts';
import { options } from '../support/checked.ts';
import { fc } from '../support/fast-check.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);

// `FAST_CHECK_SEED=$RANDOM NUM_RUNS=300 npm run test:jest -- test/check/check-document.random` tries more documents.
const runs = process.env['NUM_RUNS'];
const numRuns = (few: number): number => (runs === undefined ? few : Number(runs));

/** The findings of a document, except empty boxes in a PDF that a warning announces. */
const faultsOf = ({ format, check, warnings }: CheckedFile): unknown[] => {
  const isWarned = warnings.some(({ code }) => code === 'uncovered_character');
  const isBox = (code: string): boolean => format === 'pdf' && isWarned && code === 'glyph_missing';
  const faults = check.findings.filter(({ code }) => !isBox(code));
  // Random keys hold texts that no document prints.
  const isWhole = check.found + check.unordered + check.lost === check.texts;
  return isWhole || isWarned ? faults : [...faults, check];
};

/** Letters of all scripts need dozens of fonts, so these are only Latin, Greek and Cyrillic. */
const plainer = (text: string): string => text.replace(/[^\u0000-\u024F\u0370-\u04FF]/gu, 'x');

describe('check on random documents', () => {
  it('finds every text in every format for résumés of the official schema', async () => {
    const document = fc.tuple(officialResume, fc.constantFrom(...themes));
    await fc.assert(
      fc.asyncProperty(document, async ([resume, theme]) => {
        for (const format of checkedFormatNames) {
          const file = await renderer.check(
            plainer(JSON.stringify(resume)),
            options(format, theme),
          );
          expect({ format, faults: faultsOf(file) }).toEqual({ format, faults: [] });
        }
      }),
      { numRuns: numRuns(8) },
    );
  }, 900_000);

  it('finds texts of every script', async () => {
    await fc.assert(
      fc.asyncProperty(officialResume, async (resume) => {
        const file = await renderer.check(JSON.stringify(resume), options('docx'));
        expect(faultsOf(file)).toEqual([]);
      }),
      { numRuns: numRuns(8) },
    );
  }, 900_000);

  it('gives a document or a documented error for any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, fc.constantFrom(...checkedFormatNames), async (json, format) => {
        try {
          const file = await renderer.check(plainer(JSON.stringify(json)), options(format));
          expect(faultsOf(file)).toEqual([]);
        } catch (error) {
          if (!(error instanceof RenderError)) throw error;
          expect(errorCodes.filter((code) => code !== 'internal')).toContain(error.code);
        }
      }),
      { numRuns: numRuns(30) },
    );
  }, 900_000);
});
