import { networkName, profileAddress } from '../../src/text/social-networks.ts';

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
    ['Mastodon', '@ada@social.example', 'https://social.example/@ada'],
    ['StackOverflow', '757375/ada', 'https://stackoverflow.com/users/757375/ada'],
    ['LinkedIn', 'in/ada', 'https://www.linkedin.com/in/ada'],
    ['Twitter', '@ada', 'https://x.com/ada'],
    ['GitHub', 'Ada Lovelace', undefined],
    ['Discord', 'ada#1', undefined],
    ['Nowhere', 'ada', undefined],
  ])('gives the address of %s, %s', (network, username, address) => {
    expect(profileAddress(network, username)).toBe(address);
  });
});
