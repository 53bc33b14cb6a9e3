import { RenderError } from '../../errors.ts';
import { launchChromium, LaunchError, type Chromium, type LaunchOptions } from './launch.ts';

/** `auto`: used where the system allows it. `required`: without a sandbox the browser does not start. */
export type SandboxMode = 'auto' | 'required' | 'off';

export interface SandboxedLaunch extends Omit<LaunchOptions, 'sandbox'> {
  readonly mode: SandboxMode;
  readonly warn: (message: string) => void;
}

/** Launches with Chromium's sandbox, or without it and with a warning where it is not available. */
export const launchSandboxed = async (launch: SandboxedLaunch): Promise<Chromium> => {
  const { mode, warn, ...rest } = launch;
  if (mode === 'off') return launchChromium({ ...rest, sandbox: false });
  if (isRoot()) {
    if (mode === 'required') throw sandboxRequired('Chromium cannot use its sandbox as root.');
    warn(
      'Running as root: Chromium prints without its sandbox. Run as an ordinary user to enable it.',
    );
    return launchChromium({ ...rest, sandbox: false });
  }
  try {
    return await launchChromium({ ...rest, sandbox: true });
  } catch (error) {
    if (!(error instanceof LaunchError) || !lacksSandbox(error)) throw error;
    const why = `This system does not allow namespaces for ordinary users, so Chromium cannot use its sandbox. ${remedy}`;
    if (mode === 'required') throw sandboxRequired(why, error);
    const chromium = await launchChromium({ ...rest, sandbox: false });
    warn(why);
    return chromium;
  }
};

const remedy =
  'To enable it: in a container, a seccomp profile that allows clone and unshare; on Ubuntu, ' +
  '"sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0".';

const sandboxRequired = (why: string, cause?: unknown): RenderError =>
  new RenderError(
    'browser_unavailable',
    `${why} VITAE_SANDBOX=required does not allow printing without it.`,
    {
      cause,
    },
  );

const isRoot = (): boolean => process.getuid?.() === 0;

/** Chromium has no exit code for this case; its stderr is the only evidence. */
const lacksSandbox = ({ stderrTail }: LaunchError): boolean =>
  /no usable sandbox|failed to move to new namespace|SUID sandbox helper/i.test(stderrTail);
