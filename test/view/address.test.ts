import { formatLocation } from '../../src/view/address.ts';

describe('formatLocation', () => {
  it.each([
    [
      {
        address: '1 Main St\nApt 4',
        postalCode: '94043',
        city: 'Mountain View',
        region: 'CA',
        countryCode: 'US',
      },
      '1 Main St, Apt 4, Mountain View, CA 94043',
    ],
    [{ address: '1 Main St\rApt 4', city: 'Austin' }, '1 Main St, Apt 4, Austin'],
    [{ postalCode: '94043', city: 'Mountain View', region: 'CA' }, 'Mountain View, CA 94043'],
    [{ city: 'Austin', region: 'TX', countryCode: 'USA' }, 'Austin, TX, USA'],
    [
      { postalCode: 'SW1A 2AA', city: 'London', region: 'Greater London', countryCode: 'GB' },
      'London SW1A 2AA, Greater London, United Kingdom',
    ],
    [
      { postalCode: 'M5V 2T6', city: 'Toronto', region: 'ON', countryCode: 'CA' },
      'Toronto ON M5V 2T6, Canada',
    ],
    [
      { postalCode: '10115', city: 'Berlin', region: 'Berlin', countryCode: 'DE' },
      '10115 Berlin, Germany',
    ],
    [
      { postalCode: '80331', city: 'München', region: 'Bayern', countryCode: 'DE' },
      '80331 München, Bayern, Germany',
    ],
    [{ postalCode: '8001', city: 'Zürich', countryCode: 'CH' }, '8001 Zürich, Switzerland'],
    [
      {
        address: 'Flat 12',
        postalCode: '560078',
        city: 'Bengaluru',
        region: 'Karnataka',
        countryCode: 'IN',
      },
      'Flat 12, Bengaluru 560078, Karnataka, India',
    ],
    [{ postalCode: '238801', city: 'Singapore', countryCode: 'SG' }, 'SINGAPORE 238801, Singapore'],
    [
      {
        postalCode: '150-0002',
        region: '東京都',
        city: '渋谷区',
        address: '渋谷2-21-1',
        countryCode: 'JP',
      },
      '〒150-0002 東京都渋谷区渋谷2-21-1、Japan',
    ],
    [
      {
        postalCode: '518000',
        region: '广东省',
        city: '深圳市',
        address: '科技园1号',
        countryCode: 'CN',
      },
      '518000 广东省深圳市科技园1号，China',
    ],
    [
      { postalCode: '150-0002', region: 'Tokyo', city: 'Shibuya', countryCode: 'JP' },
      'Shibuya, Tokyo 150-0002, Japan',
    ],
    [{ city: 'Paris', countryCode: 'France' }, 'Paris, France'],
    [{ city: 'Berlin' }, 'Berlin'],
    [{ countryCode: 'US' }, 'United States'],
  ])('prints %j', (location, text) => {
    expect(formatLocation(location, 'en')).toBe(text);
  });

  it.each([
    ['de', 'DE', '10997 Berlin'],
    ['de-AT', 'DE', '10997 Berlin, Deutschland'],
    ['en', 'de', '10997 Berlin, Germany'],
    ['ja', 'DE', '10997 Berlin, ドイツ'],
    ['de', 'Deutschland', '10997 Berlin, Deutschland'],
    ['de', 'XX', 'Berlin 10997, XX'],
    ['tlh', 'UK', 'Berlin 10997, UK'],
  ])('in the language %s prints the country %s as in %j', (language, countryCode, text) => {
    const location = { postalCode: '10997', city: 'Berlin', countryCode };
    expect(formatLocation(location, language)).toBe(text);
  });

  it('prints every part in the order of every country', () => {
    const parts = { address: 'Street 7', postalCode: '90210', city: 'Townhall', region: 'Regio' };
    for (let first = 65; first <= 90; first++) {
      for (let second = 65; second <= 90; second++) {
        const countryCode = String.fromCharCode(first, second);
        const text = formatLocation({ ...parts, countryCode }, 'en') ?? '';
        const lost = Object.values(parts).filter((part) => !text.includes(part));
        expect([countryCode, lost, text.match(/90210/g)?.length]).toEqual([countryCode, [], 1]);
      }
    }
  });

  it('is undefined without parts', () => {
    expect(formatLocation({}, 'en')).toBeUndefined();
  });
});
