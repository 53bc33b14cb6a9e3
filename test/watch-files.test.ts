import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchFiles, type FileWatch } from '../src/watch-files.ts';

/** Counts calls, and waits for the next one. */
const counter = () => {
  let calls = 0;
  let wake: () => void = () => undefined;
  return {
    changed: () => {
      calls += 1;
      wake();
    },
    calls: () => calls,
    next: () => new Promise<void>((resolve) => (wake = resolve)),
  };
};

describe('watchFiles', () => {
  let folder: string;
  let watch: FileWatch | undefined;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vitae-watch-'))));
  afterEach(() => {
    watch?.close();
    rmSync(folder, { recursive: true });
  });

  it('reports a written file once', async () => {
    const path = join(folder, 'cv.json');
    writeFileSync(path, '1');
    const { changed, calls, next } = counter();
    watch = watchFiles([path], changed);
    const reported = next();
    writeFileSync(path, '2');
    await reported;
    expect(calls()).toBe(1);
  });

  it('reports a file that an editor replaces by renaming', async () => {
    const path = join(folder, 'cv.json');
    writeFileSync(path, '1');
    const { changed, next } = counter();
    watch = watchFiles([path], changed);
    for (const text of ['2', '3']) {
      const reported = next();
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
      await reported;
    }
  });

  it('does not report other files of the folder', async () => {
    const [path, other] = [join(folder, 'cv.json'), join(folder, 'other.json')];
    writeFileSync(path, '1');
    const { changed, calls, next } = counter();
    watch = watchFiles([path], changed);
    writeFileSync(other, '1');
    const reported = next();
    writeFileSync(path, '2');
    await reported;
    expect(calls()).toBe(1);
  });

  it('reports every file of a watched folder', async () => {
    const { changed, next } = counter();
    watch = watchFiles([folder], changed);
    const reported = next();
    writeFileSync(join(folder, 'style.css'), 'p {}');
    await reported;
  });

  it('reports the files that are set later, and no longer those before', async () => {
    const [path, photo] = [join(folder, 'cv.json'), join(folder, 'me.jpg')];
    const { changed, next } = counter();
    watch = watchFiles([path], changed);
    watch.set([photo]);
    const reported = next();
    writeFileSync(photo, '1');
    await reported;
  });
});
