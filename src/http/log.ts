import { pino, type DestinationStream, type Logger } from 'pino';
import type { ServerConfig } from '../config.ts';
import { RenderError } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { redact } from './redact.ts';

/** What an operator reads: one line of JSON per request and per event. Never a résumé, never a key. */
export interface Log {
  answered(exchange: Exchange, answer: Answer): void;
  /** A failure that is not the caller's, with its cause. `resume` is the text it must not quote. */
  failed(error: unknown, exchange: Exchange, resume: string): void;
  event(message: string, facts?: object): void;
}

export interface Answer {
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
  /** Whether the client stayed to the end. */
  readonly isComplete: boolean;
}

export const openLog = (
  { logLevel }: Pick<ServerConfig, 'logLevel'>,
  destination?: DestinationStream,
): Log => {
  const logger: Logger = pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Nothing logs these; should someone begin to, they stay out.
      redact: { paths: forbidden, censor: '[redacted]' },
    },
    ...(destination ? [destination] : []),
  );
  return {
    answered({ requestId, route, client, format, theme, cache, timings, code }, answer) {
      const { method, status, ms, bytes, isComplete } = answer;
      const level = status >= 500 ? 'error' : 'info';
      logger[level](
        {
          requestId,
          method,
          route,
          status,
          ms: round(ms),
          bytes,
          ...(!isComplete && { aborted: true }),
          ...(code && { code }),
          ...(client && { client: client.name }),
          ...(format && { format, theme, cache }),
          ...(timings && {
            stages: Object.fromEntries(
              Object.entries(timings).map(([stage, took]) => [stage, round(took)]),
            ),
          }),
        },
        'answered',
      );
    },
    failed(error, { requestId, route }, resume) {
      logger.error({ requestId, route, error: describe(error, resume) }, 'failed');
    },
    event(message, facts = {}) {
      logger.info(facts, message);
    },
  };
};

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

const round = (ms: number): number => Math.round(ms * 10) / 10;

interface Described {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly frames: readonly string[];
  readonly cause?: Described;
}

const describe = (error: unknown, resume: string, depth = 0): Described => {
  if (!(error instanceof Error)) {
    return { name: typeof error, message: redact(String(error), resume), frames: [] };
  }
  const { cause } = error;
  return {
    name: error.name,
    ...(error instanceof RenderError && { code: error.code }),
    message: redact(error.message, resume),
    frames: framesOf(error),
    ...(cause !== undefined && depth < 3 && { cause: describe(cause, resume, depth + 1) }),
  };
};

/** Where, without the message that the stack begins with. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
