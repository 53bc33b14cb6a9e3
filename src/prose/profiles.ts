import { isWebAddress, withoutScheme, withScheme } from '../text/addresses.ts';
import { networkName } from '../text/social-networks.ts';

/** An account on a network. */
export interface ProfileFields {
  network?: string;
  username?: string;
  url?: string;
}

/** Whether a text is an address of the web, also without a scheme: "example.com/ada". */
export const isSiteAddress = (text: string): boolean =>
  isWebAddress(text) ||
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|io|dev|me|gg|co|de|fr|uk|eu|info|ai|app|tech|example|edu|xyz|ch|at|nl|es|it|se|no|dk|fi|pl|cz|blog|page|site)(?:\/\S*)?$/iu.test(
    text,
  );

/** The account that a label, a text and an address mean; `undefined` for an address of no known network. */
export const readProfile = (
  label: string,
  value: string,
  target: string | undefined,
): ProfileFields | undefined => {
  const fromTarget = target === undefined ? undefined : networkOf(target);
  const network = networkName(label) === undefined ? fromTarget?.network : label;
  if (network === undefined) return undefined;
  const written = isSiteAddress(value) ? undefined : value.replace(/^@/, '');
  const username = written ?? fromTarget?.username;
  const isOwnName = written !== undefined && networkName(written) !== undefined;
  return {
    network,
    ...(username !== undefined && !isOwnName && { username }),
    ...(isOwnName && fromTarget?.username !== undefined && { username: fromTarget.username }),
    ...(target !== undefined && { url: withScheme(target) }),
  };
};

/** "https://github.com/ada" → GitHub and "ada". */
const networkOf = (address: string): { network: string; username?: string } | undefined => {
  const [site = '', ...path] = withoutScheme(address)
    .split('/')
    .filter((part) => part !== '');
  const network = networkName(site) ?? networkName(site.replace(/\.[a-z]{2,4}$/i, ''));
  if (network === undefined || path.length === 0) return undefined;
  const username = path.at(-1)?.replace(/^[@~]/, '').split(/[?#]/)[0];
  return { network, ...(username !== undefined && username !== '' && { username }) };
};
