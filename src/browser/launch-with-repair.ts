import path from 'node:path';
import { RenderError } from '../errors.ts';
import { repairEmbedded } from './find/bundled-chromium.ts';
import { launchChromium, LaunchError, type Chromium, type Launch } from './process/launch.ts';

/**
 * Launches a browser. If an embedded browser does not start and its files are damaged, it is unpacked again once and
 * launched again. @throws RenderError browser_unavailable; LaunchError
 */
export const launchRepaired = async (launch: Launch): Promise<Chromium> => {
  try {
    return await launchChromium(launch);
  } catch (error) {
    if (!mayBeDamaged(error, launch) || !(await isRepaired(launch))) throw error;
    return await launchChromium(launch).catch((cause: unknown) => {
      throw stillFailing(cause, launch);
    });
  }
};

/** If unpacking fails, the error of the browser is more useful. */
const isRepaired = ({ found }: Launch): Promise<boolean> =>
  repairEmbedded(found).catch(() => false);

const mayBeDamaged = (error: unknown, { found, signal }: Launch): boolean => {
  if (found.source !== 'embedded' || signal.aborted || error instanceof RenderError) return false;
  return !(error instanceof LaunchError && error.wasKilled);
};

const stillFailing = (cause: unknown, { found }: Launch): unknown => {
  if (!(cause instanceof LaunchError)) return cause;
  const folder = path.dirname(found.executablePath);
  const message = `${cause.message}\nIt was unpacked again and still does not start. Delete ${folder} and try again.`;
  // The message already contains the last output of the browser.
  return new LaunchError(message, { stderrTail: '', wasKilled: cause.wasKilled, cause });
};
