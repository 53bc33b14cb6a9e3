import { composeContacts as composeContactsIn } from '../../src/view/contacts.ts';
import { resolveLanguage } from '../../src/view/language.ts';

const english = await resolveLanguage(undefined, undefined);
const composeContacts = (basics: Parameters<typeof composeContactsIn>[0]) =>
  composeContactsIn(basics, english);

describe('composeContacts', () => {
  it('links an account with the address of an app to its page', () => {
    const profiles = [{ network: 'Telegram', username: '@ada', url: 'tg://resolve?domain=ada' }];
    expect(composeContacts({ profiles })[0]?.href).toBe('https://t.me/ada');
  });

  it('orders e-mail, phone, place, site and profiles', () => {
    const contacts = composeContacts({
      profiles: [{ network: 'GitHub', username: 'ada', url: 'https://github.com/ada' }],
      url: 'https://ada.example.com',
      location: {
        address: '1 Engine Row\nFloor 2',
        postalCode: 'N1',
        city: 'London',
        countryCode: 'GB',
      },
      phone: '+44 (0)20 555 0100',
      email: 'ada@example.com',
    });
    expect(contacts).toEqual([
      { kind: 'email', text: 'ada@example.com', href: 'mailto:ada@example.com' },
      { kind: 'phone', text: '+44 (0)20 555 0100', href: 'tel:+44205550100' },
      { kind: 'location', text: '1 Engine Row, Floor 2, London N1, United Kingdom' },
      { kind: 'url', text: 'ada.example.com', href: 'https://ada.example.com/' },
      { kind: 'profile', text: 'github.com/ada', href: 'https://github.com/ada' },
    ]);
  });

  it('adds network and username if the address does not contain them', () => {
    const profiles = [
      { network: 'Mastodon', username: 'ada', url: 'https://social.example/@lovelace' },
      { network: 'Github', username: '@kura' },
      { username: 'ada' },
      {},
    ];
    expect(composeContacts({ profiles }).map(({ text }) => text)).toEqual([
      'Mastodon: social.example/@lovelace (ada)',
      'Github: @kura',
      'ada',
    ]);
  });

  it('prints the details of an account after it', () => {
    const followers = { label: 'Followers', text: '1200' };
    const profiles = [
      { network: 'GitHub', url: 'https://github.com/ada', details: [{ text: 'My code' }] },
      { network: 'X', username: 'ada', url: 'https://x.com/i/17', details: [followers] },
      { network: 'Matrix', username: '@ada:example.org', details: [followers] },
    ];
    expect(composeContacts({ profiles }).map(({ text }) => text)).toEqual([
      'github.com/ada (My code)',
      'x.com/i/17 (ada; Followers: 1200)',
      'Matrix: @ada:example.org (Followers: 1200)',
    ]);
  });

  it('prints text that is not an address or a number without a link', () => {
    expect(composeContacts({ email: 'see about page', phone: 'on request' })).toEqual([
      { kind: 'email', text: 'see about page' },
      { kind: 'phone', text: 'on request' },
    ]);
  });

  it('is empty for empty fields', () => {
    expect(
      composeContacts({ email: '', phone: ' ', url: '', location: {}, profiles: [{}] }),
    ).toEqual([]);
  });
});
