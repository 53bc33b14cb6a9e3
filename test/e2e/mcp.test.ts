import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { callTool, converse } from '../support/assistant.ts';

const program = resolve(import.meta.dirname, '../../dist/bin/render.js');

describe('render mcp', () => {
  let folder = '';
  const client = new Client({ name: 'test', version: '1' });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vitae-mcp-'));
    const env = { ...process.env, VITAE_SANDBOX: 'off' } as Record<string, string>; // of this process
    const args = [program, 'mcp', '--output', folder];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env }));
  });
  afterAll(async () => {
    await client.close();
    rmSync(folder, { recursive: true });
  });

  it('holds a conversation from a pasted résumé to a checked PDF', async () => {
    await converse(client);
  }, 60_000);

  it('imports prose, as a text and as a file', async () => {
    const text = '# Ada Berg\n\n## Skills\n\n- Go\n\n## Experience\n\n2001\n';
    const read = await callTool(client, 'import', { resume: text, show: true });
    expect(JSON.stringify(read.data)).toContain('unplaced_words: (line 9)');
    expect(JSON.stringify(read.further)).toContain('Ada Berg');
    const pdf = readFileSync(new URL('../prose/fixtures/backend-engineer.pdf', import.meta.url));
    const { data } = await callTool(client, 'import', { file: pdf.toString('base64') });
    expect(data).toMatchObject({ sections: { education: 1, languages: 2 } });
  });

  it('writes the documents into the folder that is named', () => {
    expect(readdirSync(folder).filter((name) => /\.(pdf|docx)$/.test(name)).length).toBe(2);
  });

  it('answers mistakes with the codes of Vitae, and goes on', async () => {
    const codes = [];
    for (const [name, given] of [
      ['render', { resume: '{ "basics": ' }],
      ['render', { resume: {}, options: { them: 'modern' } }],
      ['render', { resume: 'vitae://resumes/99' }],
      ['render', { resumee: {} }],
      ['preview_image', { resume: { basics: { name: 'Ada' } }, page: 9 }],
      ['fit', { resume: { basics: { name: 'Ada' } }, pages: 0 }],
    ] as const) {
      const { data, isError } = await callTool(client, name, given);
      codes.push(isError && data['code']);
    }
    expect(codes).toEqual(['invalid_json', ...Array.from({ length: 5 }, () => 'invalid_options')]);
    await expect(client.callTool({ name: 'delete', arguments: {} })).rejects.toThrow('not a tool');
    await expect(client.readResource({ uri: 'vitae://documents/99' })).rejects.toThrow('not exist');
  }, 60_000);
});
