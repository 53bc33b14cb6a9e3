import { parseResume } from '../../../src/resume/parse.ts';
import { selectVariant } from '../../../src/resume/variant.ts';

describe('redactResume', () => {
  it('removes the address of the schema, and the parts of meta.vitae that name the person', () => {
    const given = {
      $schema: 'https://schemas.example/resume.json',
      basics: { name: 'Quentin Zaphod' },
      meta: { vitae: { order: ['about-zaphod', 'work'], hide: ['Zaphod'] } },
    };
    const named = selectVariant(parseResume(JSON.stringify(given)).resume, { redact: ['name'] });
    expect(named.resume).toEqual({ basics: {}, meta: { vitae: { order: ['work'], hide: [] } } });
    const photo = selectVariant(parseResume(JSON.stringify(given)).resume, { redact: ['photo'] });
    expect(photo.resume).toMatchObject(given);
  });

  it('removes unknown pictures of the person with the photo, and nothing else', () => {
    const pictures = {
      ...{ image: 'a.png', imageUrl: 'b.png', 'Profile Picture': 'c.png', photos: ['d.png'] },
      ...{ avatar: 'e.png', Portrait: { url: 'f.png' } },
    };
    const others = { name: 'Ada Lovelace', email: 'ada@example.com', motto: 'Imagine' };
    const resume = { basics: { ...others, ...pictures } };
    const left = selectVariant(resume, { redact: ['photo'] }).resume;
    expect(left).toEqual({ basics: others });
  });

  it('removes a number that is a phone number, and keeps another one', () => {
    const resume = {
      basics: { phone: '+49 151 23456789' },
      work: [{ name: 'X', call: 4915123456789, staff: 20_000_000 }],
    };
    const { work } = selectVariant(resume, { redact: ['contact'] }).resume;
    expect(work).toEqual([{ name: 'X', staff: 20_000_000 }]);
  });

  it('removes the address of an entry that holds contact data of anybody', () => {
    const urls = ['https://example.org/ask/ada@example.net', 'https://example.org/ask'];
    const work = urls.map((url) => ({ name: 'X', url }));
    const left = selectVariant({ basics: { name: 'Ada' }, work }, { redact: ['contact'] });
    expect(left.resume.work).toEqual([{ name: 'X' }, work[1]]);
  });

  it('leaves the addresses of others in a reference, also those that it removes elsewhere', () => {
    const text = 'Ask [Ada](mailto:ada@example.net) there.';
    const resume = {
      basics: { name: 'Quentin Zaphod' },
      work: [{ name: 'X', summary: text }],
      references: [{ name: 'B', reference: text }],
    };
    const left = selectVariant(resume, { redact: ['contact'] }).resume;
    expect(left.work?.[0]?.summary).toBe('Ask Ada there.');
    expect(left.references?.[0]?.reference).toBe(text);
  });

  it.each([
    ['Quorbinweg 5', 'Lives in Quorbinweg there.', 'Lives in … there.'],
    ['Calle de la Rosa 5', 'Lives in Rosa Calle 5 there.', 'Lives in … there.'],
    ['Calle de la Rosa 5', 'Lives in C. Rosa 5 there.', 'Lives in … there.'],
    ['Long Mill Road 5', 'At 5, Long Mill Rd there.', 'At … there.'],
    ['Long Mill Road 5', 'Days were long; Mill Road, cold.', 'Days were long; Mill Road, cold.'],
  ])('of the address %s hides its street in %j', (address, text, left) => {
    const basics = { location: { address }, summary: text };
    const { resume } = selectVariant({ basics }, { redact: ['contact'] });
    expect(resume.basics?.summary).toBe(left);
  });

  it.each(['&#81;uentin', '&#x51;uentin', '&Qopf;uentin', 'Zaphod&apos;s', 'Quentin&nbsp;Zaphod'])(
    'hides a name with the reference of a character: %s',
    (text) => {
      const resume = {
        basics: { name: 'Quentin Zaphod' },
        work: [{ summary: `Met ${text} there.` }],
      };
      const { work } = selectVariant(resume, { redact: ['name'] }).resume;
      expect(work?.[0]?.summary).toMatch(/^Met …(?:&apos;s)? there\.$/);
    },
  );

  it.each(['https://github.com', 'https://github.com/', 'github.com'])(
    'leaves other addresses of a network whose own address %s is given',
    (url) => {
      const summary = 'See github.com and https://github.com/octo.';
      const basics = { name: 'Ada', profiles: [{ network: 'GitHub', url }], summary };
      const { resume } = selectVariant({ basics }, { redact: ['contact'] });
      expect(resume.basics?.summary).toBe(summary);
    },
  );

  it.each(['huggingface.co', 'codeberg.org', 'leetcode.com', 'pinterest.de', 'dev.to', 'imdb.com'])(
    'leaves other addresses of %s beside a removed profile there',
    (host) => {
      const summary = `See ${host} and https://${host}/octo.`;
      const profiles = [{ network: 'X', url: `https://${host}/quentinz` }];
      const basics = { name: 'Ada', profiles, summary };
      const { resume } = selectVariant({ basics }, { redact: ['contact'] });
      expect(resume.basics?.summary).toBe(summary);
    },
  );

  it.each([
    ['Jan van het Hof', 'Leider van het team', 'Leider van het team'],
    ['Anna vom Berg', 'Daten vom Server', 'Daten vom Server'],
    ['Anna vom Berg', 'von Anna vom Berg', 'von …'],
    ['María de los Santos', 'Jefa de los equipos', 'Jefa de los equipos'],
    ['Maj. Ada Lovelace', 'od maj 2019', 'od maj 2019'],
    ['Jack Ma', 'Then Ma led, with an MA', 'Then … led, with an MA'],
    ['Ada Lovelace MA', 'Then A. L. led, Ma, with an MA', 'Then … led, Ma, with an MA'],
    ['Quentin Zaphod', 'by heyzaphod and zaphodtv', 'by … and …'],
  ])('of the name %s makes %j to %j', (name, summary, left) => {
    const { resume } = selectVariant({ basics: { name, summary } }, { redact: ['name'] });
    expect(resume.basics?.summary).toBe(left);
  });

  it.each([
    [{ phone: '+81 90-3807-2916' }, 'Call 三八零ー七二九一六 there.', 'Call … there.'],
    [{ profiles: [{ username: 'xqvortel' }] }, 'By profxqvortel, xqvortellabs.', 'By …, ….'],
  ])('of %j removes the digits and accounts of %j', (contact, summary, left) => {
    const basics = { ...contact, summary };
    const { resume } = selectVariant({ basics }, { redact: ['contact'] });
    expect(resume.basics?.summary).toBe(left);
  });

  it('takes the host of an address with a port for no scheme', () => {
    const basics = { url: 'engine-notes.example:8080/a', summary: 'See engine-notes.example.' };
    const { resume } = selectVariant({ basics }, { redact: ['contact'] });
    expect(resume.basics?.summary).toBe('See ….');
  });

  it('removes the name of a site in other letters than Latin in any case', () => {
    const resume = {
      basics: { name: 'Пётр Петров', url: 'https://петровстудия.example' },
      work: [{ name: 'X', summary: 'У ПЕТРОВСТУДИЯ работал.' }],
    };
    const { work } = selectVariant(resume, { redact: ['name', 'contact'] }).resume;
    expect(work?.[0]?.summary).toBe('У … работал.');
  });
});
