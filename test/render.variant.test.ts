import { strFromU8, unzipSync } from 'fflate';
import { createRenderer, RenderOptions } from '../src/index.ts';

// Text and Word need no browser.
const renderer = createRenderer();

const resume = JSON.stringify({
  basics: {
    name: 'Ada Lovelace',
    label: 'Engineer',
    email: 'ada@example.com',
    summary: 'Ada Lovelace.',
  },
  work: [
    {
      name: 'Acme',
      position: 'Engineer',
      startDate: '2019',
      highlights: ['Ran it', 'Wrote it'],
      highlightTags: [['ops'], ['web']],
    },
    { name: 'Beta', tags: ['ops'] },
  ],
  skills: [{ name: 'Secret', hidden: true }, { name: 'Go' }],
  locales: { fr: { basics: { label: 'Ingénieure' } } },
});

const text = async (given: string | readonly string[], options: object): Promise<string> => {
  const file = await renderer.render(given, RenderOptions.parse({ format: 'txt', ...options }));
  return new TextDecoder().decode(file.bytes);
};

describe('render', () => {
  it('prints the variant selected by tags', async () => {
    const web = await text(resume, { tags: 'web,lead' });
    expect(web).toContain('Wrote it');
    expect(web).not.toMatch(/Ran it|Beta|Secret/);
    expect(await text(resume, {})).toMatch(/Ran it[^]*Wrote it[^]*Beta/);
  });

  it('hides and orders sections by the options', async () => {
    const ordered = await text(resume, { hide: 'summary,/work/1', order: 'skills' });
    expect(ordered).not.toMatch(/Ada Lovelace\.|Beta/);
    expect(ordered).toMatch(/Go[^]*Acme/);
  });

  it.each(['json', 'md', 'txt'])(
    'leaves every picture out of %s when photos are redacted',
    async (format) => {
      const picture =
        'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAACAAHiIbwzAAAAAElFTkSuQmCC';
      const pictured = JSON.stringify({
        basics: { name: 'Ada', image: picture },
        work: [
          { name: 'Acme', image: picture, url: picture, highlights: [picture, `Seen ${picture}`] },
        ],
        letter: { paragraphs: ['Hello'], signature: { image: picture } },
      });
      const made = await text(pictured, { format, redact: 'photo' });
      expect(made).toContain('Acme');
      expect(made).not.toMatch(/base64,i/);
    },
  );

  it('uses the requested language', async () => {
    expect(await text(resume, { locale: 'fr-CA' })).toMatch(/Ingénieure[^]*Expérience/i);
  });

  it('merges a second file into the first', async () => {
    const acme = 'basics:\n  label: Just the one for Acme\nskills: []\n';
    const merged = await text([resume, acme], {});
    expect(merged).toContain('Just the one for Acme');
    expect(merged).not.toContain('Go');
    expect(merged).toContain('Beta');
  });

  it('states the file of a warning', async () => {
    const given = ['{"basics":{"email":""}}', '{"work":[{"company":"A"}]}'];
    const { warnings } = await renderer.render(given, RenderOptions.parse({ format: 'txt' }));
    expect(warnings.map(({ path, file }) => [path, file])).toEqual([
      ['/basics/email', undefined],
      ['/work/0/company', 1],
    ]);
  });

  it('keeps redacted and hidden data out of every part of the file', async () => {
    const options = RenderOptions.parse({ format: 'docx', redact: 'name,contact' });
    const { bytes, filename } = await renderer.render(resume, options);
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    expect(parts.join('\n')).not.toMatch(/Lovelace|ada@example|Secret/);
    expect(filename).not.toContain('Lovelace');
    expect(parts.join('\n')).toContain('Acme');
  });

  it.each([
    [{ name: { en: 'Wei Zhang', zh: '张伟' } }, 'Known as 张伟.'],
    [{ name: { en: 'Wei Zhang', 'zh-Hans': '张伟', 'zh-Hant': '張偉' } }, 'Known as 張偉.'],
    [{ name: { en: 'Wei Zhang', 'zh-Hans': '张伟', 'zh-Hant': '張偉' } }, 'Known as 张伟.'],
    [{ name: 'Wei Zhang', name_de: 'Weiland Schang' }, 'Known as Weiland Schang.'],
    [{ name_de: 'Weiland Schang', name: 'Wei Zhang' }, 'Known as Weiland Schang.'],
    [{ en_name: 'Wei Zhang', de_name: 'Weiland Schang' }, 'Known as Schang.'],
    [{ name: 'Wei Zhang', name_de: 'Weiland', de_name: 'Sora Schang' }, 'Known as Sora Schang.'],
    [{ name: { en: 'Wei Zhang', de: 'Weiland', DE: 'Sora Schang' } }, 'Known as Sora Schang.'],
    [{ firstName: { en: 'Wei', zh: '伟' }, lastName: { en: 'Zhang', zh: '张' } }, 'Known as 张伟.'],
  ])('redacts names in other languages, too: %j', async (basics, summary) => {
    const given = JSON.stringify({ basics, work: [{ name: 'Acme', summary }] });
    const options = { redact: 'name,contact', locale: 'en' };
    expect(await text(given, options)).toContain('Known as …');
    expect(await text(given, options)).not.toMatch(/Schang|张伟|Wei|Zhang/);
  });

  it.each([
    {
      basics: { name: 'Wei Zhang' },
      basics_de: { name: 'Weiland' },
      de_basics: { name: 'Sora Schang' },
    },
    { basics: [{ name: 'Wei Zhang' }, { name: 'Sora Schang' }] },
    { de: { basics: { name: 'Sora Schang' } }, en: { basics: { name: 'Wei Zhang' } } },
  ])('redacts the names of other objects of the person: %j', async (resume) => {
    const work = [{ name: 'Acme', summary: 'Known as Sora Schang.' }];
    const printed = await text(JSON.stringify({ ...resume, work }), { redact: 'name' });
    expect(printed).toContain('Known as …');
    expect(printed).not.toMatch(/Schang|Zhang/);
  });

  it('refuses to redact a résumé of more languages than it reads', async () => {
    const letters = [...'abcdefgh'];
    const tags = letters.flatMap((one) => letters.map((other) => `de-${one}${other}`));
    const name = Object.fromEntries(tags.map((tag) => [tag, 'Weiland']));
    await expect(text(JSON.stringify({ basics: { name } }), { redact: 'name' })).rejects.toThrow(
      '60 languages',
    );
  });
});
