import { errnoCode, outOfFilesReason } from '../text/errno.ts';
import { CommandError } from './exit-codes.ts';

const errnoReasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ENOENT: 'the folder does not exist and cannot be created',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
};

/** The error for an output that cannot be written. */
export const writeError = (output: string, cause: unknown): CommandError => {
  const code = errnoCode(cause) ?? String(cause);
  const reason = outOfFilesReason(cause) ?? errnoReasons[code] ?? code;
  return new CommandError('unwritable', `${output}: cannot be written: ${reason}`, cause);
};
