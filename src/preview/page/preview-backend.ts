import type { Choices, PreviewEvent, SourceFile } from '../page-state.ts';
import type { AtsReport, Backend, ImportedText } from './backend.ts';
import type { SchemaNode } from './editor/schema.ts';
import { downloadOf } from './download.ts';

/** @throws Error with the message of the server */
const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(path, init);
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as { message?: string };
  throw new Error(body.message ?? `The preview answered ${response.status}.`);
};

const json = async <Value>(path: string, init?: RequestInit): Promise<Value> =>
  (await (await request(path, init)).json()) as Value;

/** Edits are sent one after the other: the newest must arrive last. */
let lastEdit: Promise<unknown> = Promise.resolve();

let newest: { readonly document: number; readonly bytes: Promise<Uint8Array> } | undefined;

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** The bytes of a document, which its event brings or one request fetches. */
const loadDocument = (document: number): Promise<Uint8Array> => {
  if (newest?.document === document) return newest.bytes;
  const bytes = request(`document.pdf?${document}`)
    .then((response) => response.arrayBuffer())
    .then((buffer) => new Uint8Array(buffer));
  newest = { document, bytes };
  bytes.catch(() => (newest = undefined)); // the next call tries again
  return bytes;
};

/** The server of `render preview`. */
export const previewBackend: Backend = {
  loadChoices: () => json<Choices>('choices'),
  loadSchema: () => json<SchemaNode>('schema.json'),
  loadSources: () => json<readonly SourceFile[]>('sources'),
  subscribe({ onState, onFiles, onEnded }) {
    const source = new EventSource('events');
    let versions = '';
    source.addEventListener('pdf', ({ data }) => {
      const [document = '', base64 = ''] = String(data).split(' ');
      newest = { document: Number(document), bytes: Promise.resolve(fromBase64(base64)) };
    });
    source.addEventListener('state', ({ data }) => {
      const event = JSON.parse(String(data)) as PreviewEvent;
      const isSameText = String(event.versions) === versions;
      versions = String(event.versions);
      onEnded(false);
      onState(event);
      if (!isSameText) onFiles();
    });
    source.addEventListener('error', () => onEnded(true));
    return () => source.close();
  },
  loadDocument,
  async choose(values) {
    const headers = { 'Content-Type': 'application/json' };
    await request('options', { method: 'POST', headers, body: JSON.stringify(values) });
  },
  async edit(file, text, version) {
    const headers = { 'If-Match': version };
    const edit = lastEdit.then(() =>
      request(`draft/${file}`, { method: 'PUT', headers, body: text }),
    );
    lastEdit = edit.catch(() => undefined);
    await edit;
  },
  async save(file, text, version) {
    const init = { method: 'PUT', headers: { 'If-Match': version }, body: text };
    return (await json<{ version: string }>(`sources/${file}`, init)).version;
  },
  stateOptions: async (text) =>
    (await json<{ text: string }>('stated', { method: 'POST', body: text })).text,
  download: async (format) => downloadOf(await request(`export?format=${format}`)),
  importFile(file) {
    const path = `import?name=${encodeURIComponent(file.name)}`;
    return json<ImportedText>(path, { method: 'POST', body: file });
  },
  drawTheme: async (theme, signal) =>
    (await request(`picture?theme=${encodeURIComponent(theme)}`, { signal })).blob(),
  checkAts: () => json<AtsReport>('ats'),
};
