/** After this many failures in a row documents are refused at once instead of waiting. */
const failureThreshold = 3;
const firstDelayMs = 250;
const maxDelayMs = 30_000;

export type CircuitState = 'closed' | 'open' | 'half-open';

/** Records launch results and decides when the next launch may run. */
export interface CircuitBreaker {
  /** `half-open`: the delay is over and one trial launch is allowed. */
  state(): CircuitState;
  /** Milliseconds until the next trial. The delay starts at zero and doubles with every failure. */
  delayMs(): number;
  recordFailure(): void;
  /** Opens the circuit at once: launches succeed, but their browsers do not print. */
  trip(): void;
  recordSuccess(): void;
}

export const createCircuitBreaker = (now = () => performance.now()): CircuitBreaker => {
  let failures = 0;
  let lastFailure = 0;
  const delayMs = (): number => {
    if (failures === 0) return 0;
    const pauseMs = Math.min(firstDelayMs * 2 ** (failures - 1), maxDelayMs);
    return Math.max(0, lastFailure + pauseMs - now());
  };
  return {
    delayMs,
    state() {
      if (failures < failureThreshold) return 'closed';
      return delayMs() > 0 ? 'open' : 'half-open';
    },
    recordFailure() {
      failures += 1;
      lastFailure = now();
    },
    trip() {
      failures = Math.max(failures + 1, failureThreshold);
      lastFailure = now();
    },
    recordSuccess() {
      failures = 0;
    },
  };
};
