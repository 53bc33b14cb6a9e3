import { CDPSessionEvent } from 'puppeteer-core/internal/api/CDPSession.js';
import { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import type { ConnectionTransport } from 'puppeteer-core/internal/common/ConnectionTransport.js';

/** Above every deadline: a call still open after it belongs to a page long thrown away. */
const callLimitMs = 600_000;

/** Calls and events of the DevTools protocol over a transport; sessions, too. */
export const connect = (transport: ConnectionTransport): Connection =>
  new Connection('', transport, 0, callLimitMs);

/** Resolves when the other side has hung up. */
export const onceClosed = (connection: Connection): Promise<void> =>
  new Promise((resolve) => {
    connection.once(CDPSessionEvent.Disconnected, () => {
      resolve();
    });
  });
