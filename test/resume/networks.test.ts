import { networkName, profileAddress } from '../../src/resume/networks.ts';

describe('networkName', () => {
  it.each([
    ['linkedin', 'LinkedIn'],
    ['github_url', 'GitHub'],
    ['stackOverflow', 'Stack Overflow'],
    ['orcidId', 'ORCID'],
    ['website', undefined],
  ])('reads %s as %s', (key, name) => {
    expect(networkName(key)).toBe(name);
  });
});

describe('profileAddress', () => {
  it.each([
    ['GitHub', 'ada', 'https://github.com/ada'],
    ['LinkedIn', 'in/ada', 'https://www.linkedin.com/in/ada'],
    ['Twitter', '@ada', 'https://twitter.com/ada'],
    ['GitHub', 'Ada Lovelace', undefined],
    ['Discord', 'ada#1', undefined],
    ['Nowhere', 'ada', undefined],
  ])('gives the address of %s, %s', (network, username, address) => {
    expect(profileAddress(network, username)).toBe(address);
  });
});
