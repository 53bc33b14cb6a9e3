/** Phase of the process: `starting` until the self-test has printed a page, `draining` after SIGTERM. */
type Phase = 'starting' | 'ready' | 'draining';

export interface Lifecycle {
  phase(): Phase;
  /** Called after a successful self-test. Ignored while draining. */
  becomeReady(): void;
  beginDraining(): void;
}

export const createLifecycle = (): Lifecycle => {
  let phase: Phase = 'starting';
  return {
    phase: () => phase,
    becomeReady() {
      if (phase === 'starting') phase = 'ready';
    },
    beginDraining() {
      phase = 'draining';
    },
  };
};
