import { RenderError } from '../errors.ts';
import { launchChromium, LaunchError, type Chromium, type LaunchOptions } from './launch.ts';

/** `auto`: on wherever this system lets it be. `required`: rather no browser than one without. */
export type SandboxMode = 'auto' | 'required' | 'off';

export interface SandboxedLaunch extends Omit<LaunchOptions, 'sandbox'> {
  readonly mode: SandboxMode;
  readonly warn: (message: string) => void;
}

/** Launches with Chromium's sandbox, or without where there cannot be one, and says so. */
export const launchSandboxed = async (launch: SandboxedLaunch): Promise<Chromium> => {
  const { mode, warn, ...rest } = launch;
  if (mode === 'off') return launchChromium({ ...rest, sandbox: false });
  if (isRoot()) {
    if (mode === 'required') throw refusal('Chromium has no sandbox for root.');
    warn(
      'Running as root: Chromium prints without its sandbox. Run as an ordinary user to have it.',
    );
    return launchChromium({ ...rest, sandbox: false });
  }
  try {
    return await launchChromium({ ...rest, sandbox: true });
  } catch (error) {
    if (!(error instanceof LaunchError) || !lacksSandbox(error)) throw error;
    const why = `This system gives ordinary users no namespaces, so Chromium has no sandbox. ${remedy}`;
    if (mode === 'required') throw refusal(why, error);
    const chromium = await launchChromium({ ...rest, sandbox: false });
    warn(why);
    return chromium;
  }
};

const remedy =
  'To have it: in a container, a seccomp profile that allows clone and unshare; on Ubuntu, ' +
  '"sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0".';

const refusal = (why: string, cause?: unknown): RenderError =>
  new RenderError('browser_unavailable', `${why} VITAE_SANDBOX=required forbids to go without.`, {
    cause,
  });

const isRoot = (): boolean => process.getuid?.() === 0;

/** No exit code tells it apart: these words of Chromium's are the only sign there is. */
const lacksSandbox = ({ lastWords }: LaunchError): boolean =>
  /no usable sandbox|failed to move to new namespace|SUID sandbox helper/i.test(lastWords);
