import { RenderOptions } from '../../src/options/schema.ts';
import { validate, type Validation } from '../../src/stages/validate.ts';

const basics = {
  name: 'Ada Lovelace',
  phone: '+44 7700 900123',
  email: 'ada@lovelace.example',
  url: 'https://lovelace.example',
};

const validated = (entry: object, options: object = {}): Promise<Validation> =>
  validate({
    source: JSON.stringify({ basics, work: [{ name: 'N', position: 'E', ...entry }] }),
    options: RenderOptions.parse({ redact: 'name,contact,photo', ...options }),
  });

describe('the ledger of a redacted document', () => {
  it.each([
    ['a text that is printed without the person', { contactPerson: 'Reach Ada Lovelace soon' }, 1],
    ['a text of several values', { contactPerson: 'Reach Ada Lovelace, +44 7700 900123' }, 1],
    ['a text of an object', { note: { team: 'Reach Ada Lovelace now' } }, 1],
    ['a text with Markdown', { contactPerson: 'Reach **Ada Lovelace** & *others*' }, 1],
    ['a text in which nothing is left', { contactPerson: 'Ada Lovelace, +44 7700 900123' }, 0],
    ['a name', { owner: 'Lovelace', founder: 'Ada' }, 0],
    ['an address of the person', { page: 'https://lovelace.example/blog' }, 0],
    ['a text of a known field', { highlights: ['Reach Ada Lovelace soon'] }, 0],
  ])('does not count %s as lost', async (_, entry, more) => {
    const { ledger } = await validated(entry, { strict: 'on' });
    const plain = await validated({});
    expect(ledger.lost).toEqual([]);
    expect(ledger.values.printed - plain.ledger.values.printed).toBe(more);
  });

  it('counts a text as lost of which no document prints the rest', async () => {
    const source = `{"basics":${JSON.stringify(basics)},"work":[{"name":"did it for Ada","name":"X"}]}`;
    const { ledger } = await validate({ source, options: RenderOptions.parse({ redact: 'name' }) });
    expect(ledger).toMatchObject({ values: { lost: 1 }, lost: [{ text: 'did it for …' }] });
  });
});
