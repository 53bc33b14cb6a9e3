import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RenderJob } from '../../src/formats/format.ts';
import { Layout } from '../../src/theme/layout.ts';
import { renderTxt } from '../../src/formats/txt/render.ts';
import { convertDialect } from '../../src/import/convert.ts';
import type { Dialect } from '../../src/import/conversion.ts';
import type { SourceFate, SourceFates } from '../../src/import/cursor.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { notationOf, readDocument } from '../../src/resume/read/read-document.ts';
import { stringsWithPaths } from '../../src/text/json.ts';
import { pointerOf, type Path } from '../../src/text/json-pointer.ts';
import { selectVariant } from '../../src/resume/variant.ts';
import { composeView } from '../../src/view/compose.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { ledgerOf } from '../support/ledger.ts';

const folder = resolve(import.meta.dirname, 'fixtures');

/** The dialect of the files in each folder of fixtures. */
const dialects: Readonly<Record<string, readonly Dialect[]>> = {
  rendercv: ['rendercv'],
  yamlresume: ['yamlresume'],
  'reactive-resume-3': ['reactive-resume-3'],
  'reactive-resume-4': ['reactive-resume-4'],
  'reactive-resume-5': ['reactive-resume-5'],
  fresh: ['fresh'],
  'europass-json': ['europass-skills-passport'],
  'europass-xml': ['europass-skills-passport', 'europass-learner-info', 'europass-candidate'],
  linkedin: ['linkedin'],
  manfred: ['manfred'],
  visiky: ['visiky'],
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.\w+$/.test(file))
  .sort();

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

const printed = async (file: string): Promise<string> => {
  const { resume: whole } = parseResume(textOf(file), { notation: notationOf(file) });
  const { resume } = selectVariant(whole);
  const language = await resolveLanguage(undefined, resume.meta?.language);
  const layout = Layout.parse({});
  const view = composeView(resume, { language, layout: { sections: [], aside: [] } });
  return new TextDecoder().decode(await renderTxt({ view, theme: { layout } } as RenderJob));
};

const wordsOf = (text: string): string[] =>
  text
    .replace(/<[^>]*>|https?:\/\/(?:www\.)?/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A date may be printed in another form; its year is looked for. */
const isDate = (text: string): boolean =>
  /^\d{4}(?:[-.]\d{1,2}){0,2}(?:T.*)?$/.test(text) ||
  /^\p{L}{3,9}\.? (?:\d{1,2}, )?\d{4}$/u.test(text);

/** The fate that is stated for a value, or for the nearest value above it. */
const fateOf = (path: Path, fates: SourceFates | undefined): SourceFate | undefined =>
  path
    .map((_, index) => fates?.get(pointerOf(path.slice(0, path.length - index))))
    .find((fate) => fate !== undefined);

interface Measure {
  readonly file: string;
  readonly share: number;
  readonly missing: readonly string[];
}

/** The share of the texts of a file whose words all occur in the printed text, or that a warning names. */
const measure = async (file: string): Promise<Measure> => {
  const notation = notationOf(file);
  const { value, isTable } = readDocument(textOf(file), notation);
  const fates = convertDialect(value, isTable)?.fates;
  const { warnings } = parseResume(textOf(file), { notation });
  const unknown = warnings.filter(({ code }) => code === 'unknown_field').map(({ path }) => path);
  const output = await printed(file);
  const said = new Set(wordsOf(output));
  const leaves = [...stringsWithPaths(value)].flatMap(({ text, path }) => {
    const stated = fateOf(path, fates);
    if (stated && stated.fate !== 'printed') return [];
    const words = stated?.as ?? text;
    return wordsOf(words).length > 0 ? [{ words, pointer: pointerOf(path) }] : [];
  });
  const missing = leaves.filter(({ words: text, pointer }) => {
    if (unknown.some((path) => pointer === path || pointer.startsWith(`${path}/`))) return false;
    const words = isDate(text) ? (text.match(/\d{4}/g) ?? []) : wordsOf(text);
    return !words.every((word) => said.has(word) || output.includes(word));
  });
  return {
    file,
    share: leaves.length === 0 ? 1 : 1 - missing.length / leaves.length,
    missing: missing.map(({ pointer, words }) => `${pointer} ${words.slice(0, 40)}`),
  };
};

describe('convertDialect', () => {
  it.each(files)('recognizes %s', (file) => {
    const { dialect } = parseResume(textOf(file), { notation: notationOf(file) });
    expect(dialects[file.slice(0, file.indexOf('/'))]).toContain(dialect);
  });

  it('carries the words of the fixtures into the document', async () => {
    const measures = await Promise.all(files.map(measure));
    if (process.env['SHOW']) {
      for (const { file, share, missing } of measures)
        console.log(file, share.toFixed(3), missing.join(' | '));
    }
    const shares = measures.map(({ share }) => share).sort((one, other) => one - other);
    expect(measures.filter(({ share }) => share < 0.9)).toEqual([]);
    expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThanOrEqual(0.98);
  });

  it.each(files)('prints or accounts for every value of %s', async (file) => {
    const { report } = await ledgerOf({ text: textOf(file), notation: notationOf(file) });
    expect(report.lost).toEqual([]);
  });

  it('prints the kinds of skills, the levels and the periods of Europass 2', async () => {
    const output = await printed('europass-xml/learner-info.xml');
    expect(output).toContain('Technician  |  Aug 2006 – Present');
    expect(output).toContain('Quay 7, 3011 Rotterdam, Netherlands');
    expect(output).toContain('German – Listening C1, Reading C2, Spoken interaction B2');
    expect(output).toContain('Exchange term in Aachen (2003-09 – 2004-02)');
    expect(output).toContain('Communication skills: Patient teacher of apprentices');
    expect(output).toContain('Driving licence: B, BE');
    expect(output).not.toContain('Artistic skills');
  });

  it.each(['10.1000/182', 'doi:10.1000/182', 'https://doi.org/10.1000/182'])(
    'links the page of the DOI "%s" of RenderCV',
    (doi) => {
      const entry = { title: 'Notes', authors: ['Ada Lovelace'], doi };
      const cv = { name: 'Ada Lovelace', sections: { publications: [entry] } };
      const { resume } = parseResume(JSON.stringify({ cv }));
      expect(resume.publications?.[0]?.url).toBe('https://doi.org/10.1000/182');
    },
  );

  it('keeps hidden entries and sections, but does not print them', async () => {
    const output = await printed('reactive-resume-4/full.json');
    expect(output).toContain('Creative Ltd');
    expect(output).not.toContain('Secret Ltd');
    expect(output).not.toContain('Ann Boss');
    const { resume } = parseResume(textOf('reactive-resume-4/full.json'));
    expect(resume.work?.[1]).toMatchObject({ name: 'Secret Ltd', hidden: true });
    expect(resume.meta?.vitae?.hide).toEqual(['references']);
  });

  it('keeps the titles, the order and the language of the source', () => {
    const vitae = (file: string) =>
      parseResume(textOf(file), { notation: notationOf(file) }).resume.meta;
    expect(vitae('rendercv/spanish.yaml')).toMatchObject({
      language: 'es',
      vitae: {
        titles: { work: 'Experiencia Profesional', summary: 'Perfil' },
        order: ['summary', 'work', 'education', 'custom-premios', 'skills'],
      },
    });
    expect(vitae('yamlresume/full.yml')).toMatchObject({
      language: 'en',
      vitae: { titles: { summary: 'About me', work: 'Career' }, order: ['education', 'work'] },
    });
    expect(vitae('reactive-resume-5/full.json')).toMatchObject({
      language: 'en-US',
      vitae: { order: expect.arrayContaining(['work', 'custom-talks', 'skills']) as unknown },
    });
  });

  it('keeps a text among the entries of a section', () => {
    const manfred = {
      aboutMe: { profile: { name: 'Ada' }, interestingFacts: ['Flew a balloon'] },
      experience: { jobs: ['Analyst in London'] },
    };
    expect(convertDialect(manfred)?.value).toMatchObject({
      work: ['Analyst in London'],
      sections: [{ title: 'Interesting facts', entries: ['Flew a balloon'] }],
    });
    const europass = {
      Candidate: {
        CandidatePerson: { PersonName: { GivenName: 'Ada' } },
        CandidateProfile: { Hobbies: { Hobby: ['Chess', 'Music'] } },
      },
    };
    expect(convertDialect(europass)?.value).toMatchObject({
      sections: [{ title: 'Hobbies', entries: ['Chess', 'Music'] }],
    });
  });

  it('leaves JSON Resume and other data alone', () => {
    for (const value of [{ basics: { name: 'Ada' } }, { skills: [{ name: 'Go' }] }, [], null, 7]) {
      expect(convertDialect(value)).toBeUndefined();
    }
  });
});
