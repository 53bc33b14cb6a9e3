import { isSharedHost, networkName, profileAddress } from '../../src/text/social-networks.ts';

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

describe('isSharedHost', () => {
  it.each([
    ['codeberg.org', true],
    ['hub.docker.com', true],
    ['uk.linkedin.com', true],
    ['pinterest.co.uk', true],
    ['ada.github.io', true],
    ['x.com', true],
    ['x.example.org', false],
    ['dev.example.org', false],
    ['example.org', false],
  ])('says of %s: %s', (host, is) => {
    expect(isSharedHost(host)).toBe(is);
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
