import { ModuleMocker } from 'jest-mock';

/** Tests see the global objects of Node; what Jest replaces of them is kept in objects of its own. */
export default class SharedEnvironment {
  global = Object.create(globalThis, { process: { value: Object.create(process) } });
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;

  getVmContext() {
    return null;
  }
  setup() {}
  teardown() {}
}
