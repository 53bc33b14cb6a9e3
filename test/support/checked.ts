import { documentOrder } from '../../src/theme/layout.ts';
import { checkDocument } from '../../src/check/check-document.ts';
import type { CheckedFormat } from '../../src/options/schema.ts';
import { RenderOptions, type CheckReport, type Renderer } from '../../src/index.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { documentLedger } from '../../src/stages/ledger.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { viewOf } from './view-of.ts';

/** A one-page résumé with an example of every kind of text that the check compares. */
export const sample = JSON.stringify({
  basics: {
    name: 'Imogen Tarrant',
    email: 'imogen@tarrant.example.com',
    summary: 'I make timetables tell the truth. See [the talk](https://example.com/talk).',
  },
  work: [
    {
      name: 'Northmere Transit',
      position: 'Principal Engineer',
      url: 'https://northmere.example.org',
      startDate: '2021-04',
      highlights: ['Moved the signs from leased lines to radio.', 'Wrote the prediction engine.'],
    },
    {
      name: 'Halcyon Rail Data',
      position: 'Lead Engineer',
      startDate: '2015-09',
      endDate: '2021-03',
      highlights: ['Led six engineers on the planner inside three national apps.'],
    },
  ],
  skills: [{ name: 'Languages', keywords: ['Kotlin', 'Rust', 'TypeScript'] }],
});

export const options = (format: CheckedFormat, theme = 'classic'): RenderOptions =>
  RenderOptions.parse({ format, theme });

/** The check of a file against its résumé. @default the sample résumé */
export const checkOf = async (
  bytes: Uint8Array,
  format: CheckedFormat,
  text = sample,
  themeName = 'classic',
): Promise<CheckReport> => {
  const { view, theme } = await viewOf(text, themeName);
  const { resume, locate, leaves } = parseResume(text);
  const language = await resolveLanguage(undefined, resume.meta?.language);
  const order = documentOrder(theme.layout);
  const what = { resume, view, language, order, locate, missingGlyphs: new Set<string>() };
  const ledger = documentLedger({
    leaves: leaves(),
    resume,
    language,
    view,
    source: text,
    strict: false,
  });
  return checkDocument({
    bytes,
    format,
    ...what,
    redacted: [],
    removed: [],
    fixed: [],
    ledger,
    ats: false,
  });
};

/** "code /pointer" of each finding. */
export const findingsOf = async (bytes: Uint8Array, format: CheckedFormat): Promise<string[]> =>
  (await checkOf(bytes, format)).findings.map(({ code, path }) => `${code} ${path}`);

export const printed = async (
  renderer: Renderer,
  format: CheckedFormat,
  text = sample,
): Promise<Uint8Array> => (await renderer.render(text, options(format))).bytes;

/** The sample with its two jobs in reverse order. */
export const swapped = (): string => {
  const resume = JSON.parse(sample) as { work: object[] };
  return JSON.stringify({ ...resume, work: resume.work.toReversed() });
};
