import { importAnyFile, importDocument } from '../../src/stages/import-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('importAnyFile', () => {
  it('reads prose as a document, and data as data', async () => {
    const prose = await importAnyFile({ bytes: bytesOf('# Ada\n\n## Skills\n\n- Go\n') });
    expect(prose).toMatchObject({ isDocument: true, resume: { skills: [{ name: 'Go' }] } });
    const data = await importAnyFile({ bytes: bytesOf('cv:\n  name: Ada\n') });
    expect(data).toMatchObject({ isDocument: false, resume: { basics: { name: 'Ada' } } });
  });

  it('leaves data of a known extension to its reader', async () => {
    expect(await importDocument({ bytes: bytesOf('{'), extension: 'json' })).toBeUndefined();
    await expect(importAnyFile({ bytes: bytesOf('{'), extension: 'json' })).rejects.toMatchObject({
      code: 'invalid_json',
    });
  });
});
