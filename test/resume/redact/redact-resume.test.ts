import { limits } from '../../../src/limits.ts';
import { parseResume } from '../../../src/resume/parse.ts';
import { toLatinLookalikes } from '../../../src/text/lookalikes.ts';
import { selectVariant } from '../../../src/resume/variant.ts';
import { harmless, person, spellings } from './corpus.ts';

const redact = ['name', 'contact', 'photo'];
const redactSummary = (text: string, name: string = person.name, words = redact): string =>
  String(
    selectVariant(
      parseResume(JSON.stringify({ basics: { ...person, name, summary: text } })).resume,
      { redact: words },
    ).resume.basics?.summary,
  );

const secrets =
  /q\W*u\W*e\W*n\W*t\W*i\W*n(?!esque)|z\W*a\W*p\W*h\W*o\W*d(?!ic)|\bq\.? ?z\b|6789|0018|17|10115|betelgeuse|somebody|mailbox/i;

describe('redactResume', () => {
  it.each(spellings)('hides $text', ({ text }) => {
    const hidden = redactSummary(`Met ${text} there.`);
    const plain = toLatinLookalikes(hidden.normalize('NFKD'))
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/<\/?[a-z]>|[*]/g, '');
    expect(plain).not.toMatch(secrets);
    expect(hidden).toMatch(/^Met .*there\.$/);
    expect(hidden.length).toBeGreaterThan('Met  there.'.length);
  });

  it('hides a phone number with its trunk prefix, whatever sign follows that', () => {
    expect(redactSummary('Call 0=151=2345=6789 there.')).toBe('Call … there.');
  });

  it('keeps the sign between two entries of a list', () => {
    expect(redactSummary('Met Zaphod; Quentin there.')).toBe('Met …; … there.');
    expect(redactSummary('Met Zaphod: Quentin there.')).toBe('Met …: … there.');
  });

  it.each(['Data: ', 'DATA:', 'data:, ', 'data:text/plain,', 'data:image/png;base64,AAAA '])(
    'hides a name in a text that begins with %j',
    (beginning) => {
      expect(redactSummary(`${beginning}Quentin Zaphod leads.`)).toBe(`${beginning}… leads.`);
    },
  );

  it('does not change a picture', () => {
    const picture = 'data:image/png;base64,Quentin/Zaphod+QZ==';
    expect(redactSummary(picture)).toBe(picture);
  });

  it('hides an e-mail address of any owner whole, however long its mailbox is', () => {
    expect(redactSummary(`Ask ${'ada'.repeat(40)}@example.org there.`)).toBe('Ask … there.');
  });

  it.each(harmless)('does not change %j', (text) => {
    expect(redactSummary(text)).toBe(text);
  });

  it.each([
    ['**Quentin** **Zaphod** leads', '**…** leads'],
    ['**Quentin Zaphod** leads', '**…** leads'],
    ['**Dr. Quentin** Zaphod leads', '**Dr. …** leads'],
    ['Quentin **Zaphod leads** it', '**… leads** it'],
    ['<b>Quentin</b> <i>Zaphod</i> leads', '**…** leads'],
    ['[Quentin](https://a.example) [Zaphod](https://b.example)', '[…](https://b.example)'],
    ['See [the code](https://github.com/quentinzaphod/x).', 'See the code.'],
    ['Zaphod, Quentin, leads.', '…, leads.'],
    ["Zaphod's team", "…'s team"],
    ['Write to <q.zaphod@mailbox.example.com>.', 'Write to ….'],
    ['Q. Zaphod and I', '… and I'],
    ['Zap-Quentin-hod leads', '… leads'],
    ['The code of Za.phods', 'The code of …'],
    ['Za(Quentin)phod leads', '… leads'],
    ['Met \u202Edohpaz nitneuq\u202C there', 'Met … there'],
    ['Kept \u202Edrawkcab\u202C', 'Kept \u202Edrawkcab\u202C'],
  ])('keeps the sentence around %s', (text, left) => {
    expect(redactSummary(text)).toBe(left);
  });

  it.each([
    ['Grant Mark', 'He won grants in marketing and granted remarks.'],
    ['Will May', 'Willing to work; maybe.'],
    ['Grant Mark', 'Received marks and grants.'],
    ['Li Wu', 'Lithium, a wuthering list'],
    ['Anna Ivanova', 'AI engineer'],
    ['Mark Stone', 'Good marks'],
  ])('does not find the name %s in %j', (name, text) => {
    expect(redactSummary(text, name)).toBe(text);
  });

  it.each([
    ['Ludwig van Beethoven', 'By Ludwig van Beethoven.', 'By ….'],
    ['Ludwig van Beethoven', 'Van Beethoven; L. van Beethoven', '…; …'],
    ['Anne-Marie O’Brien', "Anne Marie, Marie and O'BRIEN; obrien", '… and …; …'],
    ['Jürgen Müller', 'Juergen Mueller, Jurgen Muller, MÜLLER', '…, …, …'],
    ['山田 太郎', '山田太郎です。山田さんと太郎', '…です。…さんと…'],
    ['王小明', '我是王小明。', '我是…。'],
    ['김철수', '저는 김철수입니다', '저는 …입니다'],
    ['Grant Mark', 'Grants and Marks; MARKS', '… and …; …'],
    ['Jens Marx', 'Marx’ and Jens’ talk, Marxes', '…’ and …’ talk, …'],
    ['Ворон Хвост', 'ВОРОН, ХВОСТ, Ворон', '…, …'],
    ['Νίκος Παπάς', 'ΝΙΚΟΣ ΠΑΠΑΣ, Νίκος', '…, …'],
    ['Zаphod Beta', 'Zaphod', '…'],
    ['Ада Лавлейс', 'АДА ЛАВЛЕЙС и Лавлейс', '… и …'],
    ['Zaphod, Quentin', 'Quentin Zaphod', '…'],
    ['Dr. Quentin J. Zaphod, PhD', 'Quentin Zaphod, PhD; Dr Q.J. Zaphod; QJZ', '…, PhD; Dr …; …'],
    ['Mark Stone', 'marks7, mark.s, MarkS', '…, …, …'],
    ['Lee Ann', 'https://leeann.dev https://lee-consulting.example', '… …'],
    ['José (Pepe) García', 'Pepe Garcia', '…'],
  ])('hides %s in %j', (name, text, left) => {
    expect(redactSummary(text, name)).toBe(left);
  });

  const archivist = {
    name: 'Jürgen Weißmüller',
    email: 'j.weissmueller+jobs@postbox.example.net',
    phone: '+49 30 1234 5678',
    location: { address: 'Lindenstr. 5' },
    profiles: [{ network: 'ORCID', url: 'https://orcid.org/0000-0002-1825-0097' }],
  };

  it.each([
    'W e i ß m ü l l e r',
    'juergenweissmueller',
    'jweissmueller',
    'weissmuellerj',
    'JuergenWeissmueller',
    'Weiß<!-- x -->müller',
    'https://example.org/?q=Wei%DFm%FCller',
    'https://xn--weissmller-feb.example/',
    'Lindenstrasse 5',
    'LINDENSTRASSE 5',
    'ORCID 0000 0002 1825 0097',
    '0000000218250097',
    'j.weissmueller[at]postbox.example.net',
    'j.weissmueller @ postbox.example.net',
  ])('hides %s, other letters or numbers of a removed value', (text) => {
    const resume = { basics: { ...archivist, summary: `Met ${text} there.` } };
    const { basics } = selectVariant(parseResume(JSON.stringify(resume)).resume, { redact }).resume;
    expect(basics?.summary).not.toMatch(/wei|m(?:ü|ue|%FC)ller|xn--|postbox|lindenstr|0097/i);
    expect(basics?.summary).toMatch(/^Met .*there\.$/);
  });

  it('removes unknown keys about the person and the file', () => {
    const given = {
      $schema: 'https://zaphod.example/schema.json',
      basics: {
        ...person,
        twitter: 'heartofgold',
        linkedin: 'https://linkedin.com/in/heart-of-gold-7',
        skype: 'live:gold',
        birthDate: '1979-10-12',
        address2: 'Backyard 4',
      },
      work: [
        {
          name: 'Zaphod Consulting',
          url: 'https://zaphod-consulting.example.com',
          contactEmail: 'q.zaphod@mailbox.example.com',
          summary: 'Follow @heartofgold or linkedin.com/in/heart-of-gold-7/; Backyard 4.',
        },
      ],
      projects: [{ name: 'Almanac', url: 'https://github.com/quentinzaphod/almanac' }],
      publications: [{ name: 'P', authors: ['Quentin Zaphod', 'B. Miller'] }],
      references: [{ name: 'Ada', reference: 'Quentin is good. Write to ada@example.net.' }],
      meta: { canonical: 'https://zaphod.example/r.json', version: 'v1', tool: 'Zaphod 1' },
      'x-tool': { owner: 'Zaphod' },
    };
    const { resume } = selectVariant(parseResume(JSON.stringify(given)).resume, { redact });
    const text = JSON.stringify(resume);
    expect(text).not.toMatch(/zaphod|quentin|heart|gold|1979|backyard|hauptstr/i);
    expect(resume.basics).toEqual({ label: 'Archivist' });
    expect(resume.meta).toEqual({ version: 'v1' });
    expect(resume.work?.[0]).not.toHaveProperty('url');
    expect(resume.projects).toEqual([{ name: 'Almanac' }]);
    expect(resume.publications).toEqual([{ name: 'P', authors: ['…', 'B. Miller'] }]);
    // The address of another person stays.
    expect(resume.references).toEqual([
      { name: 'Ada', reference: '… is good. Write to ada@example.net.' },
    ]);
  });

  it.each(['Max Work', 'Max Skills', 'Position Name', 'Url Keywords'])(
    'keeps the fields of a résumé of %s, whose names are those of fields',
    (name) => {
      const entry = { name: 'Acme', position: 'Engineer', url: 'https://acme.example' };
      const skills = [{ name: 'Go', keywords: ['chi'] }];
      const source = JSON.stringify({ basics: { name }, work: [entry], skills });
      const { resume } = selectVariant(parseResume(source).resume, { redact: ['name'] });
      expect(resume).toMatchObject({ work: [entry], skills });
    },
  );

  it('hides only the requested data', () => {
    const text = 'Quentin Zaphod, +49 151 23456789';
    expect(redactSummary(text, person.name, ['name'])).toBe('…, +49 151 23456789');
    expect(redactSummary(text, person.name, ['contact'])).toBe('Quentin Zaphod, …');
    expect(redactSummary(text, person.name, ['photo'])).toBe(text);
  });

  it('hides the name in the original language of a translated résumé', () => {
    const whole = { basics: { name: 'Quentin Zaphod' }, work: [{ summary: 'Zaphod leads.' }] };
    const translated = { ...whole, basics: { name: 'クエンティン・ザフォド' } };
    const { resume } = selectVariant(translated, { redact: ['name'] }, whole);
    expect(resume.work).toEqual([{ summary: '… leads.' }]);
  });

  it('hides each of many values, and a long one to its end', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `account${index}`);
    const long = `${'x'.repeat(1_000)}7`;
    const profiles = [...names, long].map((username) => ({ username }));
    const summary = `account0, account999, account1000 and ${long}, ${'x'.repeat(255)}`;
    const { resume } = selectVariant({ basics: { profiles, summary } }, { redact: ['contact'] });
    expect(resume.basics?.summary).toBe(`…, …, account1000 and …, ${'x'.repeat(255)}`);
  });

  it('refuses more names than it looks for', () => {
    const redacted = (count: number) => () => {
      const locales = Array.from({ length: count }, (_, index) => [
        `x${index}`,
        { basics: { name: `Ada ${'b'.repeat(index + 3)}` } },
      ]);
      return selectVariant({ locales: Object.fromEntries(locales) }, { redact });
    };
    expect(redacted(limits.redactedNames)).not.toThrow();
    expect(redacted(limits.redactedNames + 1)).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
  });
});
