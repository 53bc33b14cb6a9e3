import { extractFrom, importAnyFile } from '../../src/stages/import-file.ts';
import { pdfWithObjectStream } from '../support/hostile-pdf.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('importAnyFile', () => {
  it('reads prose as a document, and data as data', async () => {
    const prose = await importAnyFile({ bytes: bytesOf('# Ada\n\n## Skills\n\n- Go\n') });
    expect(prose).toMatchObject({ isDocument: true, resume: { skills: [{ name: 'Go' }] } });
    const data = await importAnyFile({ bytes: bytesOf('cv:\n  name: Ada\n') });
    expect(data).toMatchObject({ isDocument: false, resume: { basics: { name: 'Ada' } } });
  });

  it('reads several files as one résumé, with the number of the file in each warning', async () => {
    const jobs = [bytesOf('# Ada\n\n## Skills\n\n- Go\n'), bytesOf('basics:\n  nmae: Ada\n')];
    const { resume, warnings } = await importAnyFile(jobs.map((bytes) => ({ bytes })));
    expect(resume).toMatchObject({ basics: { name: 'Ada' }, skills: [{ name: 'Go' }] });
    expect(warnings).toEqual([expect.objectContaining({ file: 1 })]);
  });

  it('believes the extension about the notation of data', async () => {
    const yaml = { bytes: bytesOf('{basics: {name: Ada}}'), extension: 'yaml' };
    expect(await importAnyFile(yaml)).toMatchObject({ resume: { basics: { name: 'Ada' } } });
  });

  it('leaves data of a known extension to its reader', async () => {
    await expect(importAnyFile({ bytes: bytesOf('{'), extension: 'json' })).rejects.toMatchObject({
      code: 'invalid_json',
    });
  });
});

describe('extractFrom', () => {
  it('refuses a PDF whose streams take too much memory unpacked', async () => {
    const zeros = Buffer.alloc(100_000, Buffer.from([129, 0])); // 128 in two bytes
    const pdf = pdfWithObjectStream('/RunLengthDecode', zeros);
    await expect(extractFrom(pdf, 4 * 1024 ** 2)).rejects.toMatchObject({ code: 'too_large' });
  });
});
