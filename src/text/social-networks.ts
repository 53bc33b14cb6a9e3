import { hostOf, isWebAddress } from './addresses.ts';
import { lettersOf } from './unicode.ts';

/** Networks with public profiles, and the address of a profile by its user name. */
const networkTable = {
  GitHub: 'https://github.com/*',
  GitLab: 'https://gitlab.com/*',
  Bitbucket: 'https://bitbucket.org/*',
  Codeberg: 'https://codeberg.org/*',
  LinkedIn: 'https://www.linkedin.com/in/*',
  XING: 'https://www.xing.com/profile/*',
  Twitter: 'https://x.com/*',
  X: 'https://x.com/*',
  Facebook: 'https://www.facebook.com/*',
  Instagram: 'https://www.instagram.com/*',
  Threads: 'https://www.threads.net/@*',
  TikTok: 'https://www.tiktok.com/@*',
  YouTube: 'https://www.youtube.com/@*',
  Telegram: 'https://t.me/*',
  IMDb: 'https://www.imdb.com/name/*',
  Medium: 'https://medium.com/@*',
  'DEV Community': 'https://dev.to/*',
  'Stack Overflow': 'https://stackoverflow.com/users/*',
  'Hugging Face': 'https://huggingface.co/*',
  Kaggle: 'https://www.kaggle.com/*',
  CodePen: 'https://codepen.io/*',
  LeetCode: 'https://leetcode.com/u/*',
  HackerRank: 'https://www.hackerrank.com/profile/*',
  Codeforces: 'https://codeforces.com/profile/*',
  npm: 'https://www.npmjs.com/~*',
  'Docker Hub': 'https://hub.docker.com/u/*',
  Behance: 'https://www.behance.net/*',
  Dribbble: 'https://dribbble.com/*',
  Pinterest: 'https://www.pinterest.com/*',
  SoundCloud: 'https://soundcloud.com/*',
  Vimeo: 'https://vimeo.com/*',
  Bluesky: 'https://bsky.app/profile/*',
  Keybase: 'https://keybase.io/*',
  ORCID: 'https://orcid.org/*',
  'Google Scholar': 'https://scholar.google.com/citations?user=*',
  ResearchGate: 'https://www.researchgate.net/profile/*',
  Mastodon: undefined,
  Discord: undefined,
  Skype: undefined,
  WhatsApp: undefined,
  Signal: undefined,
  WeChat: undefined,
} as const satisfies Record<string, string | undefined>;

/** Other hosts with pages of many people. */
const otherHosts =
  'twitter.com stackexchange.com about.me linktr.ee mastodon.social notion.site t.co wa.me telegram.me reddit.com academia.edu wordpress.com blogspot.com tumblr.com substack.com pypi.org'.split(
    ' ',
  );

/** A shorter name of a host is shared only with its own ending: "x.com", not "x.example.org". */
const minHostName = 4;

/** A host without its subdomains, with any ending: "pinterest.de" is a host of pinterest.com. */
const hostPattern = (host: string): string => {
  const [ending = '', name = ''] = host.split('.').reverse();
  return name.length < minHostName ? `${name}\\.${ending}` : `${name}\\.[a-z.]{2,8}`;
};

const networkHosts = Object.values(networkTable).flatMap((address) =>
  address === undefined ? [] : [hostOf(address)],
);
const sharedHosts = new RegExp(
  `(?:^|\\.)(?:${[...networkHosts, ...otherHosts].map(hostPattern).join('|')})$`,
  'i',
);

/** Whether a host has pages of many people. */
export const isSharedHost = (host: string): boolean => sharedHosts.test(host);

const otherNames: Readonly<Record<string, keyof typeof networkTable>> = {
  orcidid: 'ORCID',
  devto: 'DEV Community',
  scholar: 'Google Scholar',
  so: 'Stack Overflow',
  stackoverflowcom: 'Stack Overflow',
  bsky: 'Bluesky',
  gh: 'GitHub',
};

interface Network {
  readonly name: string;
  readonly address: string | undefined;
}

const networks: ReadonlyMap<string, Network> = new Map([
  ...Object.entries(networkTable).map(
    ([name, address]) => [lettersOf(name), { name, address }] as const,
  ),
  ...Object.entries(otherNames).map(
    ([key, name]) => [key, { name, address: networkTable[name] }] as const,
  ),
]);

/** The usual spelling of a network by a key or a name: "linkedin_url" is LinkedIn. */
export const networkName = (key: string): string | undefined =>
  networks.get(
    lettersOf(key).replace(/(?<=.)(?:url|link|profile|username|user|handle|account)$/, ''),
  )?.name;

const userName = /^@?[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_-])?$/u;
/** "757375/ada" on Stack Overflow. */
const numberedUser = /^\d+\/[\w-]+$/;

/** The address of a profile by the name of a known network and the user name on it. */
export const profileAddress = (network: string, username: string): string | undefined => {
  if (isWebAddress(username)) return username;
  const known = networks.get(lettersOf(network));
  const [, user, host] = /^@([^@\s]+)@([^@\s/]+)$/.exec(username) ?? [];
  if (known?.name === 'Mastodon' && user !== undefined) return `https://${host ?? ''}/@${user}`;
  if (known?.address === undefined) return undefined;
  const bare = known.name === 'LinkedIn' ? username.replace(/^\/?in\//, '') : username;
  if (known.name === 'Stack Overflow' && numberedUser.test(bare))
    return known.address.replace('*', bare);
  if (!userName.test(bare)) return undefined;
  return known.address.replace('*', () => encodeURIComponent(bare.replace(/^@/, '')));
};
