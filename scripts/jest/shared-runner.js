/**
 * Runs a test file by Jest's own runner, but loads it by Node: the test files of one worker share the modules that
 * they import. A module that each file loads anew is also compiled and optimized anew.
 */
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { default: run } = require('jest-circus/runner');

register('../../test/support/typescript-hook.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

/** Removes what jest-circus keeps between two loads, so that each file begins with its own list of tests. */
const forgetTests = () => {
  const kept = Object.getOwnPropertySymbols(globalThis).filter(({ description = '' }) =>
    ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'].includes(description),
  );
  for (const symbol of kept) delete globalThis[symbol];
};

export default (globalConfig, config, environment, runtime, ...rest) => {
  const { console } = globalThis;
  const { prepareStackTrace } = Error;
  runtime.requireInternalModule = (path) => {
    forgetTests();
    delete require.cache[path];
    return require(path);
  };
  runtime.unstable_importModule = (path) => {
    Object.assign(globalThis, environment.global);
    // The function of Jest knows no source maps of Node.
    Error.prepareStackTrace = undefined;
    return import(pathToFileURL(path).href);
  };
  return run(globalConfig, config, environment, runtime, ...rest).finally(() => {
    globalThis.console = console;
    Error.prepareStackTrace = prepareStackTrace;
  });
};
