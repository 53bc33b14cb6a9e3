import { randomUUID } from 'node:crypto';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { variables, type ServerConfig } from '../../config.ts';
import { RenderError } from '../../errors.ts';
import { createItems, itemLimits } from '../../mcp/session-items.ts';
import { createMcpServer } from '../../mcp/server.ts';
import type { ThemedRenderer } from '../../render.ts';
import { parseBounded } from '../../resume/read/check-nesting.ts';
import { abortOnDisconnect } from '../../web/client-abort.ts';
import { rawBody } from '../middleware/raw-body.ts';
import { HttpError } from '../problem-details.ts';
import { clientNameOf } from '../request-context.ts';
import { isObject } from '../../text/json.ts';

type McpConfig = Pick<ServerConfig, 'mcp' | 'bodyBytes' | 'corsOrigins'>;

interface Session {
  readonly transport: WebStandardStreamableHTTPServerTransport;
  /** The name of the API key that opened it; no other key may use it. */
  readonly client: string;
  readonly close: () => void;
}

/** Open sessions of the service; the one unused for the longest time is closed first. */
const mostSessions = 200;

/** The Model Context Protocol over streamable HTTP: each request has one message and gets one JSON answer. */
export const mcpRoute = (renderer: ThemedRenderer, config: McpConfig): RequestHandler[] => {
  if (config.mcp === 'off') return [refuse];
  const sessions = createSessions(renderer);
  const answer: RequestHandler = async (request, response) => {
    requireKnownOrigin(request, config.corsOrigins);
    const message = messageOf(request);
    const client = clientNameOf(response);
    const id = request.get('Mcp-Session-Id');
    const session = id === undefined ? undefined : sessions.get(id);
    if (id !== undefined && session?.client !== client) {
      throw new HttpError(
        'not_found',
        'The session does not exist, or it has ended. Initialize a new one.',
      );
    }
    const transport = session?.transport ?? (await sessions.open(client));
    await relay({ request, response, message, transport });
  };
  return [...rawBody('application/json', config.bodyBytes), answer];
};

/** The open sessions of all clients, by their ids. */
const createSessions = (renderer: ThemedRenderer) => {
  const openItems = createItems();
  const sessions = new LRUCache<string, Session>({
    max: mostSessions,
    ttl: itemLimits.milliseconds,
    updateAgeOnGet: true,
    dispose: ({ close }) => close(),
  });
  const open = async (client: string): Promise<Session['transport']> => {
    const items = openItems();
    const server = createMcpServer({ renderer, items, callerSignal: signalIn });
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      enableJsonResponse: true,
      onsessioninitialized(id) {
        const close = (): void => {
          items.clear();
          void server.close();
        };
        sessions.set(id, { transport, client, close });
      },
    });
    await server.connect(transport);
    return transport;
  };
  return { open, get: (id: string): Session | undefined => sessions.get(id) };
};

const refuse: RequestHandler = () => {
  throw new HttpError(
    'not_found',
    `This address is turned off. The operator turns it on with ${variables.mcp}=on.`,
  );
};

/** Refuses messages of pages of other sites, including pages that resolve their own name to this host (DNS rebinding). */
const requireKnownOrigin = (request: Request, origins: readonly string[]): void => {
  const origin = request.get('Origin');
  if (origin === undefined || origins.includes('*') || origins.includes(origin)) return;
  throw new HttpError(
    'bad_request',
    `The origin ${origin.slice(0, 80)} is not one of ${variables.corsOrigins}.`,
  );
};

/** @throws HttpError unsupported_media_type, bad_request; RenderError invalid_json, too_large */
const messageOf = (request: Request): object => {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) {
    throw new HttpError('unsupported_media_type', 'Send a message as application/json.');
  }
  const message = parse(body.toString());
  if (isObject(message)) return message;
  throw new HttpError('bad_request', 'The body must be one message of JSON-RPC.');
};

const parse = (text: string): unknown => {
  try {
    return parseBounded(text);
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    throw new RenderError('invalid_json', 'The message is not JSON.', { cause });
  }
};

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly message: object;
  readonly transport: Session['transport'];
}

/** Passes a message to the session, and its answer to the client. */
const relay = async ({ request, response, message, transport }: Exchange): Promise<void> => {
  const headers = new Headers();
  for (const name of passedHeaders) {
    const value = request.get(name);
    if (value !== undefined) headers.set(name, value);
  }
  const signal = abortOnDisconnect(response);
  const answer = await transport.handleRequest(
    new globalThis.Request('http://localhost/mcp', { method: 'POST', headers }),
    { parsedBody: message, authInfo: { token: '', clientId: '', scopes: [], extra: { signal } } },
  );
  answer.headers.forEach((value, name) => response.set(name, value));
  response
    .status(answer.status)
    .set('Cache-Control', 'no-store')
    .end(await answer.text());
};

const passedHeaders = [
  'Accept',
  'Content-Type',
  'Mcp-Session-Id',
  'Mcp-Protocol-Version',
  'Last-Event-Id',
];

const signalIn = (authInfo: unknown): AbortSignal | undefined => {
  const { signal } = Object((Object(authInfo) as { extra?: unknown }).extra) as {
    signal?: unknown;
  }; // checked below
  return signal instanceof AbortSignal ? signal : undefined;
};
