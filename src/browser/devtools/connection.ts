import { CDPSessionEvent } from 'puppeteer-core/internal/api/CDPSession.js';
import { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import type { ConnectionTransport } from 'puppeteer-core/internal/common/ConnectionTransport.js';

/** Longer than every deadline: an older call belongs to a discarded page. */
const callTimeoutMs = 600_000;

/** Calls, events and sessions of the DevTools protocol over a transport. */
export const openConnection = (transport: ConnectionTransport): Connection =>
  new Connection('', transport, 0, callTimeoutMs);

/** Resolves when the other side closes the connection. */
export const waitForClose = (connection: Connection): Promise<void> =>
  new Promise((resolve) => {
    connection.once(CDPSessionEvent.Disconnected, () => {
      resolve();
    });
  });
