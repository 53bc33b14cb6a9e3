import { TargetLostError } from '../../../src/browser/errors.ts';
import { runWithRetries } from '../../../src/browser/pool/retry-policy.ts';
import type { RunOutcome } from '../../../src/browser/pool/run-on-page.ts';

const done: RunOutcome<string> = { kind: 'done', result: 'printed' };
const failed: RunOutcome<string> = { kind: 'failed', error: new TypeError('mine') };
const lost = (isSoleDocument: boolean): RunOutcome<string> => ({
  kind: 'lost',
  isSoleDocument,
  error: new TargetLostError('browser', 'The browser ended.'),
});
const inCompany = lost(false);
const alone = lost(true);

/** Plays the outcomes in turn and records the place of each run. */
const play = async (...outcomes: RunOutcome<string>[]) => {
  const places: string[] = [];
  const next = (place: string) => () => {
    places.push(place);
    const outcome = outcomes[places.length - 1];
    if (!outcome) throw new Error('ran too often');
    return Promise.resolve(outcome);
  };
  let reruns = 0;
  const result = await runWithRetries({
    shared: next('together'),
    isolated: next('alone'),
    onRetry: () => {
      reruns += 1;
    },
  }).catch((error: unknown) => error);
  return { places, result, reruns };
};

describe('runWithRetries', () => {
  it('runs a successful document once', async () => {
    expect(await play(done)).toEqual({ places: ['together'], result: 'printed', reruns: 0 });
  });

  it('does not repeat a failed document', async () => {
    const { places, result } = await play(failed);
    expect(places).toEqual(['together']);
    expect(result).toBeInstanceOf(TypeError);
  });

  it('runs again after a loss', async () => {
    const { places, result, reruns } = await play(alone, done);
    expect({ places, result, reruns }).toEqual({
      places: ['together', 'together'],
      result: 'printed',
      reruns: 1,
    });
  });

  it('refuses a document after two losses on its own', async () => {
    const { result, reruns } = await play(alone, alone);
    expect(result).toMatchObject({
      code: 'document_refused',
      message: expect.stringContaining('The browser ended.'),
      cause: expect.any(TargetLostError),
    });
    expect(reruns).toBe(1);
  });

  it('does not count shared losses, and isolates the document after two of them', async () => {
    const { places, result } = await play(inCompany, inCompany, done);
    expect(places).toEqual(['together', 'together', 'alone']);
    expect(result).toBe('printed');
  });

  it('prints a document after two shared losses and one on its own', async () => {
    const { result } = await play(inCompany, alone, inCompany, done);
    expect(result).toBe('printed');
  });

  it('refuses a document that fails twice after being isolated', async () => {
    const { places, result } = await play(inCompany, inCompany, alone, alone);
    expect(places).toEqual(['together', 'together', 'alone', 'alone']);
    expect(result).toMatchObject({ code: 'document_refused' });
  });

  it('fails with browser_unavailable after six losses', async () => {
    const { places, result } = await play(...Array.from({ length: 10 }, () => inCompany));
    expect(places).toHaveLength(6);
    expect(result).toMatchObject({
      code: 'browser_unavailable',
      retryAfterSeconds: 1,
      cause: expect.any(TargetLostError),
    });
  });
});
