import { Readable } from 'node:stream';
import { isStorageAddress, openStorage } from '../../src/storage/open.ts';
import { deleteAll, type Storage } from '../../src/storage/storage.ts';
import { describeWithS3, temporaryFolder } from '../support/storage.ts';

const keysOf = async (storage: Storage, prefix: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
  return keys;
};

async function* failing(): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield Buffer.from('half');
  throw new Error('the sender left');
}

/** What every storage does. */
const behaveAsStorage = (open: () => Promise<Storage>): void => {
  it('gives back what was put, and nothing for other keys', async () => {
    const storage = await open();
    await storage.put('jobs/1/input', Buffer.from('first'));
    await storage.put('jobs/1/input', Buffer.from('Zoë'));
    expect((await storage.get('jobs/1/input'))?.toString()).toBe('Zoë');
    expect(await storage.get('jobs/2/input')).toBeUndefined();
    expect(await storage.read('jobs/1/input/more')).toBeUndefined();
  });

  it('streams content in and out that is longer than one part', async () => {
    const storage = await open();
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    await storage.put('jobs/1/large', Readable.from(Array.from({ length: 9 }, () => chunk)));
    await storage.put('jobs/1/empty', Readable.from([]));
    let length = 0;
    for await (const part of (await storage.read('jobs/1/large'))!) length += part.length;
    expect(length).toBe(9 * chunk.length);
    expect((await storage.get('jobs/1/empty'))?.length).toBe(0);
  });

  it('stores nothing if the content fails', async () => {
    const storage = await open();
    await expect(storage.put('jobs/1/half', Readable.from(failing()))).rejects.toThrow('left');
    expect(await keysOf(storage, 'jobs/1/half')).toEqual([]);
  });

  it('lists and deletes by prefix', async () => {
    const storage = await open();
    const keys = ['list/1/a.pdf', 'list/1/b.pdf', 'list/10/a.pdf', 'list/2'];
    for (const key of keys.toReversed()) await storage.put(key, Buffer.from(key));
    expect(await keysOf(storage, 'list/')).toEqual(keys);
    expect(await keysOf(storage, 'list/1/b')).toEqual(['list/1/b.pdf']);
    expect(await deleteAll(storage, 'list/1/')).toBe(2);
    expect(await keysOf(storage, 'list/')).toEqual(['list/10/a.pdf', 'list/2']);
    await storage.delete('list/absent');
  });

  it.each(['../secret', '/etc/passwd', 'a/../b', 'a//b', '.hidden', 'a/.tmp', ''])(
    'refuses the key %j',
    async (key) => {
      const storage = await open();
      await expect((async () => storage.put(key, Buffer.from('')))()).rejects.toThrow(
        'plain names',
      );
      await expect((async () => storage.get(key))()).rejects.toThrow('plain names');
    },
  );
};

describe('openStorage with a folder', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const open = () => openStorage(folder.path, {});

  behaveAsStorage(open);

  it('stores objects while others beside them are deleted', async () => {
    const storage = await open();
    const putAndDelete = async (_: unknown, number: number): Promise<void> => {
      for (let turn = 0; turn < 50; turn++) {
        const key = `busy/${number % 2}/${number}-${turn}`;
        await storage.put(key, Buffer.from(key));
        await storage.delete(key);
      }
    };
    await Promise.all(Array.from({ length: 8 }, putAndDelete));
    expect(await keysOf(storage, 'busy/')).toEqual([]);
  });

  it('has no links', async () => {
    const options = { disposition: 'inline', mediaType: 'application/pdf', seconds: 60 };
    expect(await (await open()).link('jobs/1/a', options)).toBeUndefined();
  });
});

describeWithS3('openStorage with S3', (environment) => {
  const open = () => openStorage('s3://documents/vitae/files', environment());

  behaveAsStorage(open);

  it('links to an object for anyone, and asks for its name and type', async () => {
    const storage = await open();
    await storage.put('jobs/1/0.pdf', Buffer.from('%PDF'));
    const disposition = 'attachment; filename="Zoe.pdf"';
    const options = { disposition, mediaType: 'application/pdf', seconds: 60 };
    const address = await storage.link('jobs/1/0.pdf', options);
    const response = await fetch(address!);
    expect(await response.text()).toBe('%PDF');
    // The server of the tests does not apply these parameters; that of AWS does.
    expect(Object.fromEntries(new URL(address!).searchParams)).toMatchObject({
      'response-content-type': 'application/pdf',
      'response-content-disposition': disposition,
    });
  });
});

describe('isStorageAddress', () => {
  it.each(['jobs', '/var/lib/vitae', 's3://documents', 's3://documents/a/b'])(
    'accepts %s',
    (address) => expect(isStorageAddress(address)).toBe(true),
  );

  it.each(['s3://', 's3://B', 'https://documents', 's3://documents?x=1'])('refuses %s', (address) =>
    expect(isStorageAddress(address)).toBe(false),
  );
});
