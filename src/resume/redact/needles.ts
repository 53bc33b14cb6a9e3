import { decode, squeeze } from './fold.ts';
import type { RemovedValue } from './removed.ts';

/** Search terms for removed contact data. */
export interface Needles {
  /** Only letters and digits; found in any text between word boundaries. */
  readonly words: readonly string[];
  /** Found in any text as one word. */
  readonly handles: readonly string[];
  /** Found in addresses as one word. */
  readonly mailboxes: readonly string[];
  /** The last digits of phone numbers, because country codes and trunk prefixes have many forms. */
  readonly phones: readonly string[];
}

export const fewestDigits = 7;
const comparedDigits = 8;

export const needlesOf = (removed: readonly RemovedValue[]): Needles => {
  const of = (...kinds: readonly string[]): string[] =>
    removed.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  const handles = of('handle').map(squeeze).filter(isLongEnough);
  const mailboxes = of('email')
    .map(mailboxOf)
    .filter((name) => name !== undefined);
  const phones = of('phone').map(digitsOf);
  const words = [
    ...of('email').flatMap(emailForms),
    ...of('address', 'phone').map(squeeze),
    ...of('url').flatMap(urlForms).map(squeeze),
  ];
  return {
    words: [...new Set(words.filter(isLongEnough))],
    handles: [...new Set(handles)],
    mailboxes,
    phones: phones
      .filter((digits) => digits.length >= fewestDigits)
      .map((digits) => digits.slice(-comparedDigits)),
  };
};

const isLongEnough = (word: string): boolean => word.length >= 3;

/** The phone number without its extension. */
const digitsOf = (phone: string): string =>
  (/^[^a-z]*[\d)]/i.exec(phone.replace(/\(0\)/, '').normalize('NFKC'))?.[0] ?? phone).replace(
    /\D/g,
    '',
  );

const emailForms = (email: string): string[] => {
  const [mailbox = '', domain = ''] = email
    .trim()
    .replace(/^mailto:/i, '')
    .split('@');
  const spelt = domain.replaceAll('.', ' dot ');
  return [
    email,
    `${mailbox} at ${domain}`,
    `${mailbox} at ${spelt}`,
    `${mailbox.replaceAll('.', ' dot ')} at ${spelt}`,
  ].map(squeeze);
};

const shared = new Set([
  'info',
  'mail',
  'contact',
  'hello',
  'jobs',
  'office',
  'admin',
  'email',
  'post',
  'hallo',
  'kontakt',
  'work',
]);

const mailboxOf = (email: string): string | undefined => {
  const name = squeeze(email.split('@')[0]?.split('+')[0] ?? '');
  return name.length < 4 || shared.has(name) ? undefined : name;
};

/** Hosts with pages of many people. */
const sharedHosts =
  /(?:^|\.)(?:linkedin|github|gitlab|bitbucket|twitter|x|facebook|instagram|xing|medium|youtube|stackoverflow|stackexchange|behance|dribbble|about|linktr|bsky|mastodon|threads|tiktok|google|notion|orcid|researchgate|kaggle|codepen|npmjs|pypi|t|wa|telegram|reddit|academia|scholar|wordpress|blogspot|tumblr|substack)\.[a-z.]{2,8}$/i;

/** An address without its variable parts, and the host of a personal site. */
const urlForms = (url: string): string[] => {
  const bare = decode(url.trim())
    .replace(/^[a-z][a-z\d+.-]*:\/*/i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  const host = bare.split('/')[0]?.replace(/:\d+$/, '') ?? '';
  return sharedHosts.test(host)
    ? [bare === host ? '' : bare]
    : [bare, host.includes('.') ? host : ''];
};
