import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderer, type ThemedRenderer } from '../../src/render.ts';
import { sampleResume } from '../../src/resume/sample-resume.ts';
import { post } from '../support/http-client.ts';
import { inFolder, runIn } from '../support/terminal.ts';

let renderer: ThemedRenderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const starter = JSON.stringify(sampleResume);
const withBox = '{ "basics": {\n  "name": "Ada ꙮ" } }';

describe('POST /check', () => {
  it('finds every text of the example in PDF and Word', async () => {
    const { status, body } = await post('/check', starter, { renderer });
    expect(status).toBe(200);
    expect(body).toMatchObject({ passed: true, documents: [{ pages: 1 }, { format: 'docx' }] });
  });

  it('reports an empty box and missing contact data', async () => {
    const { body } = await post('/check', withBox, { renderer });
    expect(body).toMatchObject({
      passed: false,
      warnings: [{ code: 'uncovered_character', path: '/basics/name' }],
      advice: [{ code: 'contact_missing' }],
      documents: [
        { findings: [{ code: 'glyph_missing', path: '/basics/name', line: 2, column: 11 }] },
        { findings: [] },
      ],
    });
  });
});

describe('POST /render?check=on', () => {
  it('sends the document with the counts, or refuses it when strict', async () => {
    const sent = await post('/render?check=on', withBox, { renderer });
    expect(sent.headers['vitae-check']).toBe(
      'findings=1, advice=1, texts=1, found=0, unordered=0, lost=0',
    );
    expect(sent.headers['server-timing']).toContain('check;dur=');
    const refused = await post('/render?check=on&strict=on', withBox, { renderer });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'check_failed',
      issues: [{ path: '/basics/name', line: 2 }],
    });
  });
});

/** All tests share one renderer, so a command must not close it. */
const lasting = (): ThemedRenderer => ({ ...renderer, close: () => Promise.resolve() });

describe('render check', () => {
  it('passes the sample résumé and fails a résumé with an empty box', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'starter.json'), starter);
      writeFileSync(join(folder, 'box.json'), withBox);
      const args = ['check', 'starter.json', 'box.json', '-f', 'pdf'];
      const { exitCode, stdout, stderr } = await runIn({ folder, renderer: lasting() }, ...args);
      expect(exitCode).toBe(15);
      expect(stdout).toMatch(/^starter\.json → pdf: all \d+ texts, \d+ links?, 1 page\n/);
      expect(stdout).toContain('box.json → pdf: 1 finding, 0 of 1 text, 0 links, 1 page\n');
      expect(stderr).toContain(
        'finding: box.json:2:11 /basics/name "Ada ꙮ" shows an empty box for "ꙮ".',
      );
      expect(stderr).toContain(
        'advice: box.json:1:13 /basics E-mail address and phone number are missing',
      );
    }));
});
