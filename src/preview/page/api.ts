import type { Choices, PreviewState } from '../page-state.ts';

/** @throws Error with the message of the server */
const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(path, init);
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as { message?: string };
  throw new Error(body.message ?? `The preview answered ${response.status}.`);
};

export const loadChoices = async (): Promise<Choices> =>
  (await (await request('choices')).json()) as Choices;

/** The texts of the résumé files. */
export const loadSources = async (): Promise<readonly string[]> =>
  (await (await request('sources')).json()) as readonly string[];

/** Chooses an option for this session; an empty value removes the choice. */
export const chooseOption = async (name: string, value: string): Promise<void> => {
  const headers = { 'Content-Type': 'application/json' };
  await request('options', { method: 'POST', headers, body: JSON.stringify({ [name]: value }) });
};

/** Writes the chosen options into the résumé file. */
export const saveOptions = async (): Promise<void> => {
  await request('save', { method: 'POST' });
};

/** Calls `listener` with the state now and after every change, and `ended` while the command is not running. */
export const subscribe = (
  listener: (state: PreviewState) => void,
  ended: (isEnded: boolean) => void,
): (() => void) => {
  const source = new EventSource('events');
  source.addEventListener('state', ({ data }) => {
    ended(false);
    listener(JSON.parse(String(data)) as PreviewState);
  });
  source.addEventListener('error', () => ended(true));
  return () => source.close();
};
