import { pino, type DestinationStream, type Logger } from 'pino';
import type { ServerConfig } from '../config.ts';
import { RenderError } from '../errors.ts';
import { oneDecimal, withOneDecimal } from '../text/format-text.ts';
import { redact } from './redact-message.ts';
import type { RequestContext } from './request-context.ts';

/** The log: one line of JSON per request and per event, without résumé content and keys. */
export interface Log {
  answered(context: RequestContext, answer: ResponseSummary): void;
  /** Logs a server failure with its cause. Words of `resume` are redacted. */
  failed(error: unknown, context: RequestContext, resume: string): void;
  event(message: string, facts?: object): void;
}

interface ResponseSummary {
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
  /** False when the client disconnected early. */
  readonly isComplete: boolean;
}

export const createLog = (
  { logLevel }: Pick<ServerConfig, 'logLevel'>,
  destination?: DestinationStream,
): Log => {
  const logger: Logger = pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // No code logs these fields; a later mistake would not reveal them.
      redact: { paths: forbidden, censor: '[redacted]' },
    },
    ...(destination ? [destination] : []),
  );
  return {
    answered(context, answer) {
      const level = answer.status >= 500 ? 'error' : 'info';
      logger[level](factsOf(context, answer), 'answered');
    },
    failed(error, { requestId, route }, resume) {
      logger.error({ requestId, route, error: serializeError(error, resume) }, 'failed');
    },
    event(message, facts = {}) {
      logger.info(facts, message);
    },
  };
};

/** The facts about a request and its response in one line of the log. */
const factsOf = (
  { requestId, route, client, format, theme, cache, timings, code }: RequestContext,
  { method, status, ms, bytes, isComplete }: ResponseSummary,
) => ({
  ...{ requestId, method, route, status, ms: oneDecimal(ms), bytes },
  ...(!isComplete && { aborted: true }),
  ...(code && { code }),
  ...(client && { client: client.name }),
  ...(format && { format, theme, cache }),
  ...(timings && { stages: withOneDecimal(timings) }),
});

const forbidden = [
  'body',
  'text',
  'resume',
  'headers',
  'authorization',
  'key',
  '*.body',
  '*.text',
  '*.resume',
  '*.headers',
  '*.authorization',
  '*.key',
];

interface SerializedError {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly frames: readonly string[];
  readonly cause?: SerializedError;
}

const serializeError = (error: unknown, resume: string, depth = 0): SerializedError => {
  if (!(error instanceof Error)) {
    return { name: typeof error, message: redact(String(error), resume), frames: [] };
  }
  const { cause } = error;
  return {
    name: error.name,
    ...(error instanceof RenderError && { code: error.code }),
    message: redact(error.message, resume),
    frames: framesOf(error),
    ...(cause !== undefined && depth < 3 && { cause: serializeError(cause, resume, depth + 1) }),
  };
};

/** Stack frames without the message at the start of the stack. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
