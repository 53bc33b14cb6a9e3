import { printWith, titled, withBrowser } from '../support/documents.ts';
import {
  browserProcesses,
  isAlive,
  linesOf,
  profileFolders,
  runScript,
  until,
} from '../support/processes.ts';

const script = new URL('./printing-process.ts', import.meta.url);

/** A separate process that keeps a browser running until it is ended. */
const startPrinting = async () => {
  const child = runScript(script, ['stay']);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const pid = Number(child.pid);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return { pid, exited, browsers: await browserProcesses(pid) };
};

describe('a process that prints', () => {
  it('ends its browser when killed, and the next process removes its folder', async () => {
    const { pid, exited, browsers } = await startPrinting();
    expect(browsers.length).toBeGreaterThan(2);
    process.kill(pid, 'SIGKILL');
    await exited;
    await until(() => browsers.every((one) => !isAlive(one)));
    expect(await profileFolders(pid)).toHaveLength(1);
    await withBrowser({}, (browser) => printWith(browser, titled('Next')));
    expect(await profileFolders(pid)).toEqual([]);
  });

  it('leaves no process and no folder when it exits without closing its browser', async () => {
    const child = runScript(script, ['exit']);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const browsers = (await linesOf(child)).split(' ').map(Number);
    await exited;
    expect(browsers.length).toBeGreaterThan(2);
    await until(() => browsers.every((one) => !isAlive(one)));
    expect(await profileFolders(Number(child.pid))).toEqual([]);
  });
});
