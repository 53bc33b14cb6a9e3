import path from 'node:path';
import { RenderError } from '../errors.ts';
import { repairEmbedded } from './embedded.ts';
import { LaunchError, type Chromium } from './launch.ts';
import { launchSandboxed, type SandboxedLaunch } from './sandbox.ts';

/**
 * Launches; an embedded browser that does not start and whose files are damaged is unpacked anew, once, and
 * launched again. @throws RenderError browser_unavailable; LaunchError
 */
export const launchRepaired = async (launch: SandboxedLaunch): Promise<Chromium> => {
  try {
    return await launchSandboxed(launch);
  } catch (error) {
    if (!mayBeDamaged(error, launch) || !(await isRepaired(launch))) throw error;
    return await launchSandboxed(launch).catch((cause: unknown) => {
      throw stillFailing(cause, launch);
    });
  }
};

/** Where that fails, what the browser said tells more. */
const isRepaired = ({ found }: SandboxedLaunch): Promise<boolean> =>
  repairEmbedded(found).catch(() => false);

const mayBeDamaged = (error: unknown, { found, signal }: SandboxedLaunch): boolean => {
  if (found.source !== 'embedded' || signal.aborted || error instanceof RenderError) return false;
  return !(error instanceof LaunchError && error.killed);
};

const stillFailing = (cause: unknown, { found }: SandboxedLaunch): unknown => {
  if (!(cause instanceof LaunchError)) return cause;
  const folder = path.dirname(found.executablePath);
  const message = `${cause.message}\nIt was unpacked anew and does not start either. Delete ${folder} and try again.`;
  // The message holds its last words already.
  return new LaunchError(message, { lastWords: '', killed: cause.killed, cause });
};
