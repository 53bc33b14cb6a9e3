import { Connection, type ConnectionTransport } from 'puppeteer-core';

/** Longer than every deadline: an older call belongs to a discarded page. */
const callTimeoutMs = 600_000;

/** Calls, events and sessions of the DevTools protocol over a transport. */
export const openConnection = (transport: ConnectionTransport): Connection =>
  new Connection('', transport, 0, callTimeoutMs);
