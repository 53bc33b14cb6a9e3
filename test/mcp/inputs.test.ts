import {
  inputs,
  inputSchema,
  readArguments,
  readOptions,
  readResume,
} from '../../src/mcp/inputs.ts';
import { createItems } from '../../src/mcp/session-items.ts';
import { optionNames } from '../../src/options/parse.ts';

describe('inputSchema', () => {
  it('describes every option in render, and only there', () => {
    const { properties } = inputSchema('render') as unknown as {
      properties: { options: { properties: object } };
    };
    expect(Object.keys(properties.options.properties)).toEqual(
      optionNames.filter((name) => name !== 'format'),
    );
    for (const name of Object.keys(inputs) as (keyof typeof inputs)[]) {
      if (name === 'render') continue;
      expect(JSON.stringify(inputSchema(name)).length).toBeLessThan(1_800);
    }
  });
});

describe('readArguments', () => {
  it('names every wrong argument', () => {
    expect(() => readArguments('fit', { resume: {}, pages: 12 })).toThrow('arguments of fit');
    expect(readArguments('render', { resume: 'x' })).toMatchObject({ formats: ['pdf'] });
  });
});

describe('readOptions', () => {
  it('takes numbers, booleans and lists for the strings of the command line', () => {
    const options = readOptions({ fit: 2, photo: false, tags: ['a', 'b'] }, { format: 'docx' });
    expect(options).toMatchObject({ fit: '2', photo: 'off', tags: 'a,b', format: 'docx' });
    expect(() => readOptions({ them: 'modern' })).toThrow('did you mean "theme"?');
  });
});

describe('readResume', () => {
  it('takes a text, an object and an address, and lays the changes over it', () => {
    const items = createItems()();
    const bytes = new TextEncoder().encode('{"a":1}');
    const { uri } = items.add('resumes', { name: 'a', mimeType: 'application/json', bytes });
    const texts = ['basics: {}', { a: 1 }, ` ${uri} `].map((resume) =>
      readResume({ resume }, items).map(({ text }) => text),
    );
    expect(texts).toEqual([['basics: {}'], ['{\n  "a": 1\n}'], ['{"a":1}']]);
    expect(readResume({ resume: uri, changes: { b: 2 } }, items)).toHaveLength(2);
    expect(() => readResume({ resume: 'vitae://documents/1' }, items)).toThrow('import it again');
  });
});
