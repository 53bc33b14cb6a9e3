import { ModuleMocker } from 'jest-mock';

/** Tests use the global objects of Node; the replacements by Jest go into a separate object. */
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
