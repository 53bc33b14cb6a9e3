import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The allocated part of IPv6 global unicast (RFC 4291, 2.4). The library calls every unassigned network unicast. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to a host on the public internet, so not to this machine, its local
 * network or a cloud's metadata service. IPv4-mapped IPv6 addresses are rejected.
 */
export const isPublicAddress = (address: string): boolean => {
  // The library also reads short forms like "127.1", which are not addresses here.
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast)) return false;
  return parsed.range() === 'unicast';
};

/** Whether an IP address, also one of IPv4 inside IPv6, leads to this machine alone. */
export const isLoopbackAddress = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback';
