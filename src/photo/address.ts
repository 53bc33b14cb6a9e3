import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Not on the public internet: IANA's special-purpose registry for IPv4 (RFC 6890), multicast, reserved. */
const special = new BlockList();
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [start = '', prefix] = network.split('/');
  special.addSubnet(start, Number(prefix), 'ipv4');
}

// Inside 2000::/3: Teredo and protocol assignments, documentation, 6to4 (which wraps any IPv4 address).
const specialV6 = new BlockList();
specialV6.addSubnet('2001::', 23, 'ipv6');
specialV6.addSubnet('2001:db8::', 32, 'ipv6');
specialV6.addSubnet('2002::', 16, 'ipv6');
specialV6.addSubnet('3fff::', 20, 'ipv6');

/** All that is handed out as global unicast (RFC 4291, 2.4); leaves out ::1, fc00::/7, fe80::/10, ::ffff:0:0/96. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an address is a host's on the public internet: never this machine, its network, or a
 * cloud's metadata service. An IPv4 address in IPv6 clothes is not one: no resolver answers so.
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return global.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
};
