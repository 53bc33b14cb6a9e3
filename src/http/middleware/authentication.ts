import { readFileSync } from 'node:fs';
import type { Request, RequestHandler } from 'express';
import { apiKeyEntryPattern, createApiKeyLookup, type ApiKeyLookup } from '../../api-keys.ts';
import { variables, type ServerConfig } from '../../config.ts';
import { RenderError } from '../../errors.ts';
import { fileStateNow } from '../../files.ts';
import { isLoopbackAddress } from '../../network/public-address.ts';
import { errorMessage } from '../../text/errno.ts';
import { HttpError } from '../problem-details.ts';
import { requestContextOf } from '../request-context.ts';

export type AuthenticationConfig = Pick<
  ServerConfig,
  'host' | 'access' | 'apiKeys' | 'apiKeysFile'
>;

/** Checks API keys. `undefined`: access is open and keys are not needed. */
export type Authenticator = ApiKeyLookup | undefined;

/**
 * Builds the access check from the configuration. Keys are required when keys are configured, or when
 * other machines can reach the service. The file of keys is read again when it changes.
 * @param warn receives the reason why a changed file is not read; until it is read, the earlier keys stay valid
 * @throws RenderError invalid_options when keys are needed and missing, or the file is unreadable
 */
export const createAuthenticator = (
  config: AuthenticationConfig,
  warn: (message: string) => void = () => undefined,
): Authenticator => {
  const state = fileStateNow(config.apiKeysFile ?? '');
  const entries = readEntries(config);
  if (config.access === 'open') return undefined;
  if (entries.length > 0) return renewedLookup(config, { entries, state }, warn);
  if (config.access === 'auto' && isLoopback(config.host)) return undefined;
  throw new RenderError(
    'invalid_options',
    `Listening on ${config.host} needs API keys. Create one with: render api-key NAME, and set ${variables.apiKeys}. ` +
      `Or allow access without keys: ${variables.access}=open.`,
  );
};

const readEntries = ({ apiKeys, apiKeysFile }: AuthenticationConfig): string[] => [
  ...apiKeys,
  ...readKeysFile(apiKeysFile),
];

interface KeysRead {
  readonly entries: readonly string[];
  /** Of the file, before it was read. */
  readonly state: string;
}

/** Checks the file at every key, so that a removed key becomes invalid at once. */
const renewedLookup = (
  config: AuthenticationConfig,
  read: KeysRead,
  warn: (message: string) => void,
): ApiKeyLookup => {
  let { state } = read;
  let lookup = createApiKeyLookup(read.entries);
  const renew = (): void => {
    const current = fileStateNow(config.apiKeysFile ?? '');
    if (current === state) return;
    state = current;
    try {
      lookup = createApiKeyLookup(readEntries(config));
    } catch (error) {
      warn(`The earlier API keys stay valid. ${errorMessage(error)}`);
    }
  };
  return (key) => {
    renew();
    return lookup(key);
  };
};

/** Whether only this machine can reach the address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || isLoopbackAddress(host);

const readKeysFile = (path: string | undefined): string[] => {
  if (path === undefined) return [];
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const entries = lines
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('#'));
    const wrong = entries.findIndex((entry) => !apiKeyEntryPattern.test(entry));
    if (wrong < 0) return entries;
    throw new Error(`entry ${wrong + 1} is not name=sha256-in-hex[/per-minute]`);
  } catch (cause) {
    const reason = errorMessage(cause);
    throw new RenderError('invalid_options', `${variables.apiKeysFile}: ${reason}.`, { cause });
  }
};

/** Records the client of a valid API key (RFC 6750). */
export const recogniseClient =
  (access: Authenticator): RequestHandler =>
  (request, response, next) => {
    const key = shownKey(request);
    const client = key === undefined ? undefined : access?.(key);
    if (client) requestContextOf(response).client = client;
    next();
  };

/** Refuses requests without a known client if keys are required. */
export const requireApiKey =
  (access: Authenticator): RequestHandler =>
  (request, response, next) => {
    if (access && !requestContextOf(response).client) {
      throw unauthorized(shownKey(request) !== undefined);
    }
    next();
  };

const shownKey = (request: Request): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(request.get('Authorization') ?? '')?.[1];

const unauthorized = (wasShown: boolean): HttpError =>
  new HttpError(
    'unauthorized',
    wasShown ? 'The API key is not valid.' : 'Send an API key: Authorization: Bearer …',
    { 'WWW-Authenticate': `Bearer realm="vitae"${wasShown ? ', error="invalid_token"' : ''}` },
  );
