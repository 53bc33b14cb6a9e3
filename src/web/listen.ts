import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenAddress {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** Listens on TCP. @returns the port @throws a system error */
export const listenOn = async (server: Server, { host, port }: ListenAddress): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return addressOf(server).port;
};

/** The address of a server that listens on TCP. */
export const urlOf = (server: Server): string => {
  const { address, family, port } = addressOf(server);
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
};

const addressOf = (server: Server): AddressInfo => server.address() as AddressInfo; // of a listening TCP server
