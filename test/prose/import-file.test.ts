import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { importFile } from '../../src/prose/import-file.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url));

describe('importFile', () => {
  it('reads headings, roles, lists and terms of a Word file', async () => {
    const read = await importFile(fixture('backend-engineer.docx'), 'docx');
    expect(read?.resume).toMatchObject({
      basics: { name: 'Ada Berg', label: 'Backend Engineer', email: 'ada@example.com' },
      work: [
        {
          name: 'Acme GmbH',
          position: 'Senior Engineer',
          location: 'Berlin',
          startDate: '2020-03',
        },
        { name: 'Beta Ltd', positions: [{ position: 'Team Lead' }, { position: 'Engineer' }] },
      ],
      languages: [{ language: 'English', fluency: 'fluent' }, { language: 'German' }],
    });
  });

  it('reads sections, jobs and dates of a PDF by positions and sizes', async () => {
    const read = await importFile(fixture('backend-engineer.pdf'), 'pdf');
    expect(read?.resume).toMatchObject({
      basics: { name: 'Ada Berg', email: 'ada@example.com' },
      education: [{ institution: 'University of Oslo', studyType: 'BSc', startDate: '2010' }],
    });
    expect(read?.resume.work?.[0]).toMatchObject({
      name: 'Acme GmbH',
      position: 'Senior Engineer',
    });
  });

  it('reads headings, lists and tables of HTML', async () => {
    const html =
      '<!doctype html><html><body><h1>Ada Berg</h1><p>ada@example.com</p><h2>Experience</h2><h3>Acme</h3>' +
      '<p>Engineer | 2019 – 2021</p><ul><li>Built <b>it</b>.</li></ul><h2>Skills</h2><ul><li>Go</li></ul></body></html>';
    const read = await importFile(new TextEncoder().encode(html), 'html');
    expect(read?.resume).toEqual({
      basics: { name: 'Ada Berg', email: 'ada@example.com' },
      work: [
        {
          name: 'Acme',
          position: 'Engineer',
          startDate: '2019',
          endDate: '2021',
          highlights: ['Built **it**.'],
        },
      ],
      skills: [{ name: 'Go' }],
    });
  });

  it('refuses a damaged PDF, and leaves data to its readers', async () => {
    const damaged = new TextEncoder().encode('%PDF-1.7\nnothing');
    await expect(importFile(damaged, 'pdf')).rejects.toMatchObject({ code: 'invalid_document' });
    const text = new TextEncoder().encode('# Ada');
    await expect(importFile(text, 'docx')).rejects.toMatchObject({ code: 'invalid_document' });
    expect(await importFile(new TextEncoder().encode('{"basics":{}}'), 'json')).toBeUndefined();
  });

  it('refuses HTML with thousands of open elements', async () => {
    const page = (levels: number) =>
      Buffer.from(`<html><body>${'<div>'.repeat(levels)}<h1>Ada Byron</h1><h2>Skills</h2><p>Go`);
    await expect(importFile(page(400), 'html')).resolves.toMatchObject({
      resume: { basics: { name: 'Ada Byron' } },
    });
    await expect(importFile(page(5_000), 'html')).rejects.toMatchObject({ code: 'too_large' });
  });

  it.each([
    ['elements that are not closed', '<w:p>'.repeat(10)],
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><w:p><w:t>&a;</w:t></w:p>'],
  ])('refuses a Word file whose text has %s', async (_, xml) => {
    const file = zipSync({ 'word/document.xml': strToU8(xml) });
    await expect(importFile(file, 'docx')).rejects.toMatchObject({ code: 'invalid_document' });
  });

  it('refuses a Word file whose text is longer than the archive says', async () => {
    const file = Buffer.from(
      zipSync({ 'word/document.xml': strToU8(`<w:p>${' '.repeat(9_999)}</w:p>`) }),
    );
    file.writeUInt32LE(10, file.indexOf('PK\u0001\u0002') + 24);
    await expect(importFile(file, 'docx')).rejects.toMatchObject({ code: 'invalid_document' });
  });

  it.each([
    ['more lines', '# Ada\n\n## Skills\n\n' + '- a\n'.repeat(20_001)],
    ['a longer line', `# Ada\n\n## Skills\n\n${'a, '.repeat(7_000)}`],
    ['more characters', `# Ada\n\n${`${'a'.repeat(999)}\n\n`.repeat(1_001)}`],
  ])('refuses a text with %s than a résumé can have before it is read', async (_, text) => {
    await expect(importFile(strToU8(text), 'md')).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/lines|a line|characters/) as string,
    });
  });

  const wordFile = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array => {
    const part = (xml: string): Uint8Array => strToU8(`<w:document>${xml}</w:document>`);
    const parts = Object.entries(others).map(([name, xml]) => [`word/${name}`, part(xml)]);
    return zipSync({
      'word/document.xml': part(body),
      ...(Object.fromEntries(parts) as Record<string, Uint8Array>), // `zipSync` takes a record
    });
  };
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const box = (text: string): string =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(text)}</w:txbxContent></mc:Choice>` +
    `<mc:Fallback><w:txbxContent>${p(text)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

  it('reads the contacts in the header and in text boxes of a Word file once, without moved text, and lists its footer', async () => {
    const moved = '<w:moveFrom><w:r><w:t>Gone</w:t></w:r></w:moveFrom>';
    const file = wordFile(
      p('Experience') +
        p('Engineer, Acme, 2019 – 2021') +
        `<w:p>${moved}</w:p>` +
        p('Skills') +
        box('Go, Kafka'),
      { 'header1.xml': p('Ada Berg') + p('ada@example.com'), 'footer1.xml': p('Printed in May') },
    );
    const read = await importFile(file, 'docx');
    expect(read?.resume).toMatchObject({
      basics: { name: 'Ada Berg', email: 'ada@example.com' },
      work: [{ name: 'Acme', position: 'Engineer' }],
      skills: [{ name: 'Go' }, { name: 'Kafka' }],
    });
    expect(read?.warnings).toMatchObject([{ code: 'unplaced_words', before: 'Printed in May' }]);
  });

  it.each([
    ['RTF', strToU8('{\\rtf1\\ansi Ada Berg}')],
    ['.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    [
      '.odt',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    ],
  ])('refuses %s with what to do', async (kind, bytes) => {
    const message = expect.stringMatching(new RegExp(`${kind}.*Save it as a Word file`));
    await expect(importFile(bytes, '')).rejects.toMatchObject({
      code: 'invalid_document',
      message,
    });
  });
});
