/** Where a process is in its life: `starting` until a page was printed, `draining` after SIGTERM. */
export type Phase = 'starting' | 'ready' | 'draining';

export interface Lifecycle {
  phase(): Phase;
  /** The self-test succeeded. Without effect while draining. */
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
