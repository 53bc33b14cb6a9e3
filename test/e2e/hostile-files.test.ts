import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { pdfWithContent, pdfWithObjectStream } from '../support/hostile-pdf.ts';
import { companyTemplate } from '../support/word-template.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/bin/render.js');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitae-e2e-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const render = (args: readonly string[], settings: Readonly<Record<string, string>>) => {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, VITAE_SANDBOX: 'off', ...settings },
    // Without an end the test fails instead of hanging.
    timeout: 30_000,
  });
  return { status, stderr: stderr.toString() };
};

describe('the command line', () => {
  it('ends the import of a PDF at the deadline', () => {
    // Operators that do not exist are read one by one, and none counts.
    writeFileSync(join(folder, 'cv.pdf'), pdfWithContent('zz '.repeat(20_000_000)));
    const { status, stderr } = render(['import', 'cv.pdf'], { VITAE_DEADLINE_MS: '1500' });
    expect(stderr).toContain('The import was not finished within 1.5 s');
    expect(status).toBe(11);
  });

  it('ends the extraction from a PDF at the deadline', () => {
    const numbers = deflateSync('0 0 '.repeat(10_000_000));
    const pdf = pdfWithObjectStream('/FlateDecode', numbers, 10_000_000);
    writeFileSync(join(folder, 'cv.pdf'), pdf);
    const { status, stderr } = render(['extract', 'cv.pdf'], { VITAE_DEADLINE_MS: '1000' });
    expect(stderr).toContain('Extraction was not finished within 1 s');
    expect(status).toBe(11);
  });

  it('refuses an import with its limit', () => {
    writeFileSync(join(folder, 'cv.pdf'), pdfWithContent('q '.repeat(5_000_000)));
    const { status, stderr } = render(['import', 'cv.pdf'], {});
    expect(stderr).toContain('too large: more than 500 saved graphics states');
    expect(status).toBe(5);
  });

  it('ends a document whose Word template takes more memory than one document may', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a"/>'.repeat(74_000);
    const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const part = `<w:styles xmlns:w="${namespace}">${styles}</w:styles>`;
    writeFileSync(join(folder, 'house.docx'), companyTemplate({ 'word/styles.xml': part }));
    writeFileSync(join(folder, 'cv.json'), '{"basics":{"name":"Ada Lovelace"}}');
    const args = ['cv.json', '-f', 'docx', '--word-template', './house.docx', '-o', 'cv.docx'];
    const { status, stderr } = render(args, { VITAE_WORKER_MEMORY_BYTES: String(64 * 1024 ** 2) });
    expect(stderr).toContain('needs more than 64 MB of memory');
    expect(status).toBe(5);
  });
});
