import { createItems } from '../../src/mcp/session-items.ts';

const item = (size: number) => ({ name: 'a.pdf', mimeType: 'x', bytes: new Uint8Array(size) });

describe('createItems', () => {
  it('keeps the items of each session apart', () => {
    const open = createItems();
    const [one, other] = [open(), open()];
    const { uri } = one.add('documents', item(1));
    expect(one.get(uri)).toMatchObject({ uri: 'vitae://documents/1' });
    expect(other.get(uri)).toBeUndefined();
    one.clear();
    expect([one.get(uri), one.list()]).toEqual([undefined, []]);
  });

  it('forgets the oldest items above the number of a session and the bytes of all', () => {
    const open = createItems({ bytes: 10_000, perSession: 2, milliseconds: 60_000 });
    const session = open();
    const uris = [1, 2, 3].map(() => session.add('resumes', item(1)).uri);
    expect(session.list().map(({ uri }) => uri)).toEqual(uris.slice(1));
    open().add('documents', item(9_000));
    expect(session.list()).toEqual([]);
    expect(session.add('documents', item(20_000)).uri).toBe('vitae://documents/1');
    expect(session.list()).toEqual([]);
  });
});
