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
});
