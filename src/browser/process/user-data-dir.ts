import { hash } from 'node:crypto';
import { mkdtemp, readdir, readlink, rm, statfs, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { errnoCode, outOfFilesReason } from '../../text/errno.ts';
import { escapeXml } from '../../text/xml.ts';

/**
 * Creates a folder for all files of one browser: profile, temporary files, caches. Its name contains
 * machine and process id, so that a later process can find and remove the folders of dead processes.
 */
export const createUserDataDir = async (): Promise<string> => {
  const start = `${prefix}-${await machineTag()}-${process.pid}-`;
  const noSpace = await diskSpaceError();
  if (noSpace !== undefined) throw new Error(noSpace);
  try {
    return await mkdtemp(path.join(tmpdir(), start));
  } catch (cause) {
    const reason = outOfFilesReason(cause) ?? errnoCode(cause) ?? 'no reason given';
    throw new Error(`Its files could not be created in ${tmpdir()} (${reason}). ${remedy}`, {
      cause,
    });
  }
};

/** Below this, Chromium warns, then fails with errors that seem to come from the document. */
const minFreeBytes = 64 * 1024 * 1024;
const remedy = 'Set TMPDIR to a folder that is writable and has free space.';

/** Returns a message when the disk has too little space for Chromium's files. */
export const diskSpaceError = async (): Promise<string | undefined> => {
  // When the folder cannot be read, creating the profile fails with a better reason.
  const space = await statfs(tmpdir()).catch(() => undefined);
  if (!space || space.bavail * space.bsize >= minFreeBytes) return undefined;
  const free = Math.floor((space.bavail * space.bsize) / 1024 / 1024);
  return `${tmpdir()} has ${free} MiB left, Chromium needs 64. ${remedy}`;
};

/**
 * Writes a fontconfig file without system fonts, so that a document and its missing glyphs look the same on every
 * machine.
 */
export const writeFontConfig = async (profile: string, fonts?: string): Promise<string> => {
  const file = path.join(profile, 'fonts.conf');
  const folder = fonts === undefined ? '' : `<dir>${escapeXml(fonts)}</dir>`;
  const cache = `<cachedir>${escapeXml(path.join(profile, 'fontconfig'))}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folder}${cache}</fontconfig>`);
  return file;
};

export const removeUserDataDir = (profile: string): Promise<void> =>
  // A dying renderer may still write into the folder during its removal.
  rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });

/** Removes the folders of dead processes of this machine. */
export const removeStaleUserDataDirs = async (): Promise<void> => {
  const start = `${prefix}-${await machineTag()}-`;
  const names = await readdir(tmpdir()).catch(() => []);
  const stale = names.filter((name) => {
    if (!name.startsWith(start)) return false;
    const pid = Number.parseInt(name.slice(start.length), 10);
    return Number.isInteger(pid) && pid > 0 && !isAlive(pid);
  });
  // Folders of other users cannot be removed; that is not an error.
  await Promise.allSettled(stale.map((name) => removeUserDataDir(path.join(tmpdir(), name))));
};

const prefix = 'vitae-browser';

/** Eight hexadecimal digits for this machine. Containers may share a temporary folder but not process ids, so their folders need a different tag. */
export const machineTag = async (): Promise<string> => {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return hash('sha256', `${hostname()} ${namespace}`, 'hex').slice(0, 8);
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoCode(error) === 'EPERM';
  }
};
