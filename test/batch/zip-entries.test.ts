import { setTimeout as pause } from 'node:timers/promises';
import { zipSync, strToU8 } from 'fflate';
import { zipEntries } from '../../src/batch/zip-entries.ts';

const read = async (archive: Uint8Array, chunk = 10, maxFiles?: number) => {
  async function* chunks() {
    for (let at = 0; at < archive.length; at += chunk)
      yield await Promise.resolve(archive.subarray(at, at + chunk));
  }
  const found: [string, string | undefined][] = [];
  const isWanted = (name: string) => name.endsWith('.json');
  const selection = { limitBytes: 50, isWanted, ...(maxFiles && { maxFiles }) };
  for await (const { name, bytes } of zipEntries(chunks(), selection))
    found.push([name, bytes?.toString()]);
  return found;
};

const archive = zipSync({
  'a.json': strToU8('{"a":1}'),
  'skipped.txt': strToU8('x'.repeat(5_000)),
  'in/b.json': [strToU8('{}'), { level: 0 }],
  'long.json': strToU8('y'.repeat(60)),
});

describe('zipEntries', () => {
  it('gives the wanted files of an archive in chunks, and of long ones only the name', async () => {
    expect(await read(archive)).toEqual([
      ['a.json', '{"a":1}'],
      ['in/b.json', '{}'],
      ['long.json', undefined],
    ]);
  });

  it('lets other work go on while a chunk unpacks to much', async () => {
    const chunk = zipSync({ 'zeros.json': [new Uint8Array(30_000_000), { level: 9 }] });
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    expect(await read(chunk, chunk.length)).toEqual([['zeros.json', undefined]]);
    isOver = true;
    expect(turns).toBeGreaterThan(chunk.length / 5_000);
  });

  it('refuses an archive that unpacks to a hundred times its size', async () => {
    const bomb = zipSync({ 'skipped.txt': [new Uint8Array(90_000_000), { level: 9 }] });
    await expect(read(bomb, bomb.length)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('counts unwanted files, too, and refuses more than the most', async () => {
    expect(await read(archive, 10, 4)).toHaveLength(3);
    await expect(read(archive, 10, 3)).rejects.toMatchObject({
      code: 'too_large',
      message: 'The archive has more than 3 files, the limit for one archive.',
    });
  });

  it('ends where the data of a file end before its length', async () => {
    const noise = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * at) % 251));
    const bytes = zipSync({ 'a.json': noise, 'b.json': strToU8('{}') });
    // The first block of the file says that it is the last, and has no data.
    bytes.set([0x03, 0x00], 36);
    const found = await Promise.race([read(bytes, 7), pause(10_000, 'waits', { ref: false })]);
    expect(found).toEqual([
      ['a.json', ''],
      ['b.json', '{}'],
    ]);
  });

  it.each([
    ['cut off', archive.subarray(0, 60)],
    ['of another kind', strToU8('{"not":"a zip"}')],
    ['empty', new Uint8Array()],
  ])('refuses an archive that is %s', (_, bytes) =>
    expect(read(bytes)).rejects.toMatchObject({ code: 'invalid_archive' }),
  );
});
