import { requireCheckedFormat } from '../../src/options/checked-format.ts';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { readAllWords } from '../../src/check/all-words.ts';
import { extractSource } from '../../src/embedded-source.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createRenderer, RenderOptions, type Format, type RenderedFile } from '../../src/index.ts';
import { comparable, person, spellings, type Spelling } from '../resume/redact/corpus.ts';
import { dataUrlOf, redBlue } from '../support/pictures.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

/** Every spelling once, spread over the text fields of a résumé; links in link fields. */
const corpus = async (): Promise<string> => {
  const said = ({ text }: Spelling): string => `Saw ${text} there.`;
  const persons = spellings.filter(({ isAnybodys }) => !isAnybodys).map(said);
  const anybodys = spellings.filter(({ isAnybodys }) => isAnybodys).map(said);
  const of = (place: number): string[] => persons.filter((_, index) => index % 6 === place);
  const urls = spellings.map(({ text }) => text).filter((text) => /^https?:/i.test(text));
  return JSON.stringify({
    $schema: 'https://zaphod.example/schema.json',
    basics: {
      ...person,
      image: dataUrlOf(await redBlue(40, 50).png().toBuffer()),
      summary: of(0).join('\n\n'),
      twitter: 'heartofgold',
    },
    work: [
      {
        name: 'Zaphod Consulting',
        position: 'Owner',
        highlights: [...of(1), ...anybodys],
        keywords: ['Quentin'],
      },
      { name: 'Elsewhere', summary: of(2).join('\n\n'), contactEmail: person.email },
      ...urls.map((url, index) => ({ name: `Site ${index + 1}`, url })),
    ],
    projects: of(3).map((description, index) => ({ name: `Project ${index + 1}`, description })),
    references: of(4).map((reference) => ({ name: 'Ada', reference })),
    sections: [{ title: 'Notes of Zaphod', highlights: of(5) }],
    meta: { canonical: 'https://github.com/quentinzaphod/resume.json' },
    locales: { de: { basics: { summary: 'Quentin Zaphod auf Deutsch' } } },
  });
};

const formats: readonly Format[] = ['pdf', 'docx', 'html', 'txt'];

const render = async (options: object): Promise<RenderedFile> =>
  renderer.render(await corpus(), RenderOptions.parse({ fit: 'off', ...options }));

/** All texts and links of a file, and its decompressed bytes. */
const everything = async ({ bytes, format, filename }: RenderedFile): Promise<string> => {
  const { texts, links } = await readAllWords(bytes, requireCheckedFormat(format));
  return comparable(` ${[filename, ...texts, ...links, ...rawTexts(bytes, format)].join(' \n ')} `);
};

const rawTexts = (bytes: Uint8Array, format: Format): string[] => {
  if (format === 'docx') return Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  const file = Buffer.from(bytes).toString('latin1');
  if (format !== 'pdf') return [Buffer.from(bytes).toString()];
  const streams = [...file.matchAll(/stream\r?\n([^]*?)endstream/g)].flatMap(([, data = '']) => {
    try {
      return [inflateSync(Buffer.from(data, 'latin1')).toString()];
    } catch {
      return [];
    }
  });
  // Coordinates and offsets like "10 115" and "101.15" have the digits of a postal code.
  return [file.replace(/stream\r?\n[^]*?endstream/g, ''), ...streams].map((text) =>
    text.startsWith('<?xpacket') ? text : text.replace(/(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])/g, '#'),
  );
};

const secrets = [
  ...new Set(
    spellings.map(({ secret }) => comparable(secret)).filter((secret) => secret.length > 3),
  ),
];

describe('a redacted document', () => {
  it('covers more than 60 spellings', () => {
    expect(spellings.length).toBeGreaterThan(60);
  });

  it.each(formats)('as %s does not contain data of the person', async (format) => {
    const redact = 'name,contact,photo';
    const file = await render({ format, redact, attach: 'on', check: 'on' });
    const words = await everything(file);
    expect(secrets.filter((secret) => words.includes(secret))).toEqual([]);
    expect(file.check?.findings.filter(({ code }) => code === 'redaction_leak')).toEqual([]);
    expect(comparable(JSON.stringify([file.warnings, file.check]))).not.toMatch(
      /zaphod|quentin|betelgeuse|23456789|heartofgold/,
    );
    if (format === 'pdf' || format === 'docx') {
      expect(JSON.parse(await extractSource(file.bytes))).not.toHaveProperty('locales');
      const unasked = await render({ format, redact });
      await expect(extractSource(unasked.bytes)).rejects.toMatchObject({ code: 'no_source' });
    }
  });

  it.each(formats)('as %s contains all data when it is not redacted', async (format) => {
    const words = await everything(await render({ format }));
    expect(secrets.filter((secret) => !words.includes(secret))).toEqual([]);
  });
});

describe('the photo of a redacted document', () => {
  it.each([
    ['docx', 'en', 'Photo'],
    ['html', 'en', 'Photo'],
    ['html', 'de', 'Foto'],
    ['pdf', 'de', 'Foto'],
  ] as const)('is described in the %s in %s as %s', async (format, locale, alt) => {
    const file = await render({ format, locale, redact: 'name,contact' });
    const { texts } = await readAllWords(file.bytes, format);
    expect(texts).toContain(alt);
    const words = await everything(file);
    expect(secrets.filter((secret) => words.includes(secret))).toEqual([]);
  });
});

describe('the properties of a redacted document', () => {
  it('have no name in the PDF', async () => {
    const { bytes } = await render({ format: 'pdf', redact: 'name,contact,photo' });
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const { info, metadata } = await (await task.promise).getMetadata();
    await task.destroy();
    const xmp: unknown = metadata.getRaw();
    for (const properties of [info, xmp]) {
      const said = comparable(JSON.stringify(properties));
      expect(said).toContain('resume');
      expect(said).not.toMatch(/zaphod|quentin|betelgeuse/);
    }
  });

  it('have no name in the Word file', async () => {
    const { bytes } = await render({ format: 'docx', redact: 'name,contact,photo' });
    const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('docProps/') });
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['docProps/app.xml', 'docProps/core.xml']),
    );
    const said = comparable(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join(' '),
    );
    expect(said).toContain('resume');
    expect(said).not.toMatch(/zaphod|quentin|betelgeuse/);
  });
});

describe('hidden content', () => {
  const resume = JSON.stringify({
    basics: { name: 'Ada', summary: 'Hello' },
    work: [{ name: 'Public' }, { name: 'SecretCo', summary: 'SECRET', tags: ['secret'] }],
    locales: { de: { basics: { summary: 'GEHEIM' }, work: [{}, { summary: 'GEHEIM' }] } },
  });

  it.each([
    ['pdf', { hide: '/work/1,summary' }],
    ['docx', { hide: '/work/1,summary' }],
    ['docx', { tags: 'public' }],
    ['docx', { tags: 'public', locale: 'de', hide: 'summary' }],
  ] as const)('is not embedded in the %s by its translation: %j', async (format, choice) => {
    const { bytes } = await renderer.render(resume, RenderOptions.parse({ format, ...choice }));
    const source = await extractSource(bytes);
    expect(source).not.toMatch(/SECRET/i);
    if ('hide' in choice) expect(source).not.toContain('GEHEIM');
  });
});
