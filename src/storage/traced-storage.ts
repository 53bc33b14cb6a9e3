import { SpanKind } from '@opentelemetry/api';
import { inSpan, isTraced } from '../tracing.ts';
import type { Storage } from './storage.ts';

/** A storage whose calls are spans of the trace that makes them. */
export const traced = (storage: Storage): Storage => {
  const span = <Result>(name: string, key: string, call: () => Promise<Result>) => {
    // A call outside of a trace would begin a new trace.
    if (!isTraced()) return call();
    const attributes = { 'vitae.storage.key': key };
    return inSpan(`vitae.storage.${name}`, { kind: SpanKind.CLIENT, attributes }, call);
  };
  return {
    ...storage,
    put: (key, content) => span('put', key, () => storage.put(key, content)),
    get: (key) => span('get', key, () => storage.get(key)),
    read: (key) => span('read', key, () => storage.read(key)),
    delete: (key) => span('delete', key, () => storage.delete(key)),
  };
};
