import { fileKinds, kindOfFile } from '../../text/file-kinds.ts';
import { counted } from '../../text/format-text.ts';
import { jsonText } from '../../text/json.ts';
import { beginsAsJson } from '../../text/leading-comments.ts';
import type { Choices, PreviewState, SourceFile } from '../page-state.ts';
import type { AtsReport, Backend, Listener } from './backend.ts';
import { deleteDraft, keepDraft, loadDraft } from './draft-store.ts';
import type { SchemaNode } from './editor/schema.ts';
import { downloadOf } from './download.ts';
import { pictureOptions } from '../page-state.ts';
import { problemsOf, type Findings } from '../problems.ts';
import { problemsOfError, ServiceError, type ProblemDocument } from './service-problems.ts';

/** The media type of a file; a body of an unknown one is JSON or YAML by its content. */
const mediaTypeOf = (name: string): string => fileKinds[kindOfFile(name) ?? 'json'].mediaTypes[0];

/** Requests to the service, with the API key. @throws ServiceError */
const createClient = () => {
  let authorization = {};
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(path, { ...init, headers: { ...init.headers, ...authorization } });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as ProblemDocument;
    throw new ServiceError(response.status, problem);
  };
  return {
    request,
    json: async <Value>(path: string): Promise<Value> =>
      (await (await request(path)).json()) as Value,
    setKey: (key: string): void => {
      authorization = key === '' ? {} : { Authorization: `Bearer ${key}` };
    },
  };
};

/** The answer of `POST /import`. */
interface Imported extends Pick<Findings, 'warnings'> {
  readonly resume: object;
  readonly unplaced: Findings['warnings'];
}

/** The service as the server of the page. The service stores nothing; this browser stores the text. */
export const createServiceBackend = (): Backend => {
  const kept = loadDraft();
  let text = kept?.text ?? '';
  let chosen = kept?.chosen ?? {};
  const { request, json, setKey } = createClient();
  let listener: Listener | undefined;
  let running = new AbortController();
  let pdf: Uint8Array | undefined;
  let state: PreviewState = {
    ...{ document: 0, isStale: false, problems: [], chosen, options: chosen, ms: 0, fit: '' },
  };
  const publish = (changes: Partial<PreviewState>): void => {
    state = { ...state, chosen, options: chosen, ...changes };
    listener?.onState(state);
  };
  const post = (path: string, more: Record<string, string>, signal?: AbortSignal) => {
    const query = new URLSearchParams({ ...chosen, ...more });
    const headers = { 'Content-Type': 'application/json' };
    return request(`${path}?${String(query)}`, {
      ...{ method: 'POST', headers, body: text },
      ...(signal && { signal }),
    });
  };

  /** Renders the newest text; an earlier request is ended. */
  const refresh = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const startedAt = performance.now();
    try {
      const response = await post('render', { format: 'pdf' }, signal);
      pdf = new Uint8Array(await response.arrayBuffer());
      const pages = /^pages=(\d+)/.exec(response.headers.get('Vitae-Fit') ?? '')?.[1];
      publish({
        ...{ document: state.document + 1, isStale: false },
        fit: pages === undefined ? '' : `fitted to ${counted(Number(pages), 'page')}`,
        ms: performance.now() - startedAt,
      });
      const validation = (await (await post('validate', {}, signal)).json()) as Findings;
      publish({ problems: problemsOf(validation) });
    } catch (error) {
      if (!signal.aborted) publish({ isStale: true, problems: problemsOfError(error) });
    }
  };
  let choices: Promise<Choices> | undefined;
  const loadChoices = async (): Promise<Choices> => {
    const loaded = await (choices ??= json<Choices>('studio/choices'));
    if (text === '') text = loaded.starter ?? '';
    return loaded;
  };

  return {
    loadChoices,
    loadSchema: () => json<SchemaNode>('schema.json'),
    async loadSources() {
      if (text === '') await loadChoices();
      const notation = beginsAsJson(text) ? 'json' : 'yaml';
      const source: SourceFile = { name: `resume.${notation}`, text, version: '', notation };
      void refresh();
      return [source];
    },
    subscribe(next) {
      listener = next;
      publish({});
      return () => (listener = undefined);
    },
    loadDocument: () => Promise.resolve(pdf ?? new Uint8Array()),
    async choose(values) {
      const all = Object.entries({ ...chosen, ...values });
      chosen = Object.fromEntries(all.filter(([, value]) => value !== ''));
      keepDraft({ text, chosen });
      await refresh();
    },
    async edit(_, edited) {
      text = edited;
      keepDraft({ text, chosen });
      await refresh();
    },
    deleteDraft() {
      deleteDraft();
      location.reload();
    },
    download: async (format) => downloadOf(await post('render', { format })),
    async importFile(file) {
      const headers = { 'Content-Type': mediaTypeOf(file.name) };
      const made = await request('import', { method: 'POST', headers, body: file });
      const { resume, warnings, unplaced } = (await made.json()) as Imported;
      return { text: jsonText(resume), warnings: [...warnings, ...unplaced] };
    },
    async checkAts() {
      const response = await post('check', { format: 'pdf', document: 'resume', ats: 'on' });
      const { documents: checked } = (await response.json()) as {
        documents: readonly { ats: AtsReport }[];
      };
      if (!checked[0]) throw new Error('The service did not check the PDF.');
      return checked[0].ats;
    },
    drawTheme: async (theme, signal) =>
      (await post('render', { ...pictureOptions, theme }, signal)).blob(),
    themePicture: (theme) => `themes/${theme}/preview.png`,
    setKey(key) {
      setKey(key);
      void refresh();
    },
  };
};
