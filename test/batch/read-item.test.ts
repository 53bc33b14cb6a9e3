import { readArchivedItem, readLineItem } from '../../src/batch/read-item.ts';

const place = { input: 'people.jsonl:3', stem: 'people-3' };

describe('readLineItem', () => {
  it('reads a line as JSON, with its folder', () => {
    expect(readLineItem(Buffer.from('{"a":1}'), { ...place, folder: '/cvs' })).toEqual({
      ...place,
      source: { text: '{"a":1}', notation: 'json', folder: '/cvs' },
      ...{ options: {}, formats: [] },
    });
  });

  it('lets the content decide the notation of a résumé that a line states as a text', () => {
    const line = Buffer.from('{"resume":"basics:\\n  name: Ada"}');
    expect(readLineItem(line, place)).toMatchObject({ source: { text: 'basics:\n  name: Ada' } });
    expect(readLineItem(line, place)).toMatchObject({ source: { notation: undefined } });
  });

  it('skips a blank line', () => {
    expect(readLineItem(Buffer.from(' \t\r'), place)).toBeUndefined();
  });

  it('gives a line that is too long as a faulty item', () => {
    const error = { code: 'too_large' };
    expect(readLineItem(undefined, place)).toMatchObject({ input: place.input, error });
  });
});

describe('readArchivedItem', () => {
  it('reads the notation and the stem from the name', () => {
    const file = { name: 'cvs/ada.yml', bytes: Buffer.from('{"basics": {}}') };
    expect(readArchivedItem(file, 'cvs.zip/cvs/ada.yml')).toMatchObject({
      ...{ input: 'cvs.zip/cvs/ada.yml', stem: 'ada', source: { notation: 'yaml' } },
    });
  });

  it('lets the content decide the notation of a file that is called JSON', () => {
    const file = { name: 'ada.json', bytes: Buffer.from('basics:\n  name: Ada') };
    expect(readArchivedItem(file)).toMatchObject({ source: { notation: undefined } });
  });
});
