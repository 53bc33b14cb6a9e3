import { RenderError } from '../../errors.ts';
import { launchChromium, LaunchError, type Chromium, type Launch } from './launch.ts';

/** Launches with Chromium's sandbox, or without it and with a warning where it is not available. */
export const launchSandboxed = async (launch: Launch): Promise<Chromium> => {
  const { sandbox: mode, warn } = launch.settings;
  if (mode === 'off') return launchChromium(launch, false);
  if (isRoot()) {
    if (mode === 'required') throw sandboxRequired('Chromium cannot use its sandbox as root.');
    warn(
      'Running as root: Chromium prints without its sandbox. Run as an ordinary user to enable it.',
    );
    return launchChromium(launch, false);
  }
  try {
    return await launchChromium(launch, true);
  } catch (error) {
    if (!(error instanceof LaunchError) || !lacksSandbox(error)) throw error;
    const why = `This system does not allow namespaces for ordinary users, so Chromium cannot use its sandbox. ${remedy}`;
    if (mode === 'required') throw sandboxRequired(why, error);
    const chromium = await launchChromium(launch, false);
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
