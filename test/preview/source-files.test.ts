import { ChangedFileError, createSourceFiles } from '../../src/preview/source-files.ts';

const filesOf = (...texts: string[]) => {
  const disk = texts.map((text) => ({ text }));
  const files = createSourceFiles({
    names: texts.map((_, index) => `${index}.json`),
    read: () => Promise.resolve(disk.map((each) => ({ ...each }))),
    write: (file, text) => {
      disk[file] = { text };
      return Promise.resolve();
    },
  });
  return { disk, files };
};
const textsOf = async ({ read }: ReturnType<typeof createSourceFiles>) =>
  (await read()).map(({ text }) => text);

describe('createSourceFiles', () => {
  it('reads the edited text of a file, and the others from disk', async () => {
    const { files } = filesOf('{"a":1}', '{"b":1}');
    files.edit(1, '{"b":2}', 'v');
    expect(await textsOf(files)).toEqual(['{"a":1}', '{"b":2}']);
    expect(await files.list()).toMatchObject([
      { name: '0.json', text: '{"a":1}' },
      { name: '1.json', text: '{"b":1}', draft: '{"b":2}', draftOf: 'v' },
    ]);
  });

  it('forgets an edited text that is equal to the file', async () => {
    const { files, disk } = filesOf('{"a":1}');
    files.edit(0, '{"a":2}', 'v');
    disk[0] = { text: '{"a":2}' };
    await files.read();
    disk[0] = { text: '{"a":3}' };
    expect(await textsOf(files)).toEqual(['{"a":3}']);
  });

  it('ends an edit by the text of the file, and tells whether the text to read changed', async () => {
    const { files, disk } = filesOf('{"a":1}');
    await files.read();
    expect(files.edit(0, '{"a":1}', 'v')).toBe(false);
    disk[0] = { text: '{"a":2}' };
    expect(await textsOf(files)).toEqual(['{"a":2}']);
    expect(files.edit(0, '{"a":3}', 'v')).toBe(true);
    expect(files.edit(0, '{"a":3}', 'v')).toBe(false);
    expect(files.edit(0, '{"a":2}', 'v')).toBe(true);
  });

  it('ends an edit by the text of an older version, when the file has changed since', async () => {
    const { files, disk } = filesOf('{"a":1}');
    const [source] = await files.list();
    files.edit(0, '{"a":2}', source!.version);
    disk[0] = { text: '{"a":3}' };
    expect(await textsOf(files)).toEqual(['{"a":2}']);
    expect(files.edit(0, source!.text, source!.version)).toBe(true);
    expect(await textsOf(files)).toEqual(['{"a":3}']);
  });

  it('saves over the version that was edited, and not over a file that changed since', async () => {
    const { files, disk } = filesOf('{"a":1}');
    const [source] = await files.list();
    const version = await files.save(0, '{"a":2}', source!.version);
    expect(disk).toEqual([{ text: '{"a":2}' }]);
    disk[0] = { text: 'written elsewhere' };
    await expect(files.save(0, '{"a":3}', version)).rejects.toThrow(ChangedFileError);
    expect(disk).toEqual([{ text: 'written elsewhere' }]);
  });

  it.each([
    ['{"a":1}', 'json'],
    ['basics:\n  name: Ada\n', 'yaml'],
    ['{ "basics": , }', 'json'],
    ['<resume/>', undefined],
    ['PK\u0003\u0004', undefined],
  ])('edits %j as %s', async (text, notation) => {
    const [source] = await filesOf(text).files.list();
    expect(source?.notation).toBe(notation);
  });
});
