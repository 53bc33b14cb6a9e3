import { createCircuitBreaker } from '../../../src/browser/pool/circuit-breaker.ts';

const withClock = () => {
  const clock = { now: 0 };
  return { clock, circuit: createCircuitBreaker(() => clock.now) };
};

describe('createCircuitBreaker', () => {
  it('starts closed and without a delay', () => {
    const { circuit } = withClock();
    expect([circuit.state(), circuit.delayMs()]).toEqual(['closed', 0]);
  });

  it('doubles the delay after each failure', () => {
    const { circuit } = withClock();
    const delays = [1, 2, 3, 4].map(() => {
      circuit.recordFailure();
      return circuit.delayMs();
    });
    expect(delays).toEqual([250, 500, 1_000, 2_000]);
  });

  it('limits the delay to 30 seconds', () => {
    const { circuit } = withClock();
    for (let failure = 0; failure < 50; failure += 1) circuit.recordFailure();
    expect(circuit.delayMs()).toBe(30_000);
  });

  it('opens at the third failure and is half-open after the delay', () => {
    const { clock, circuit } = withClock();
    circuit.recordFailure();
    circuit.recordFailure();
    expect(circuit.state()).toBe('closed');
    circuit.recordFailure();
    expect(circuit.state()).toBe('open');
    clock.now += 1_000;
    expect(circuit.state()).toBe('half-open');
  });

  it('opens again when the trial fails', () => {
    const { clock, circuit } = withClock();
    for (let failure = 0; failure < 3; failure += 1) circuit.recordFailure();
    clock.now += 1_000;
    circuit.recordFailure();
    expect([circuit.state(), circuit.delayMs()]).toEqual(['open', 2_000]);
  });

  it('opens at once when tripped, and counts the trip as one more failure', () => {
    const { circuit } = withClock();
    circuit.trip();
    expect([circuit.state(), circuit.delayMs()]).toEqual(['open', 1_000]);
    circuit.trip();
    expect(circuit.delayMs()).toBe(2_000);
  });

  it('resets after a success', () => {
    const { circuit } = withClock();
    circuit.trip();
    expect(circuit.state()).toBe('open');
    circuit.recordSuccess();
    expect([circuit.state(), circuit.delayMs()]).toEqual(['closed', 0]);
  });
});
