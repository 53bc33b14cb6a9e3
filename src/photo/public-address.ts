import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 networks outside the public internet: IANA's special-purpose registry (RFC 6890), multicast, reserved. */
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

// Networks within 2000::/3 that are not public: protocol assignments with Teredo, documentation, and 6to4,
// which can wrap any IPv4 address.
const specialV6 = new BlockList();
specialV6.addSubnet('2001::', 23, 'ipv6');
specialV6.addSubnet('2001:db8::', 32, 'ipv6');
specialV6.addSubnet('2002::', 16, 'ipv6');
specialV6.addSubnet('3fff::', 20, 'ipv6');

/** The allocated part of IPv6 global unicast (RFC 4291, 2.4). Excludes ::1, fc00::/7, fe80::/10 and ::ffff:0:0/96. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an IP address belongs to a host on the public internet, so not to this machine, its local
 * network or a cloud's metadata service. IPv4-mapped IPv6 addresses are rejected.
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return global.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
};
