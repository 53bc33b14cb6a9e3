/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        // Source maps in files of their own: within the code they are two thirds of what every suite parses again.
        sourceMaps: true,
      },
    ],
  },
  reporters: ['default', ...(process.env.CI ? ['<rootDir>/scripts/count-reporter.js'] : [])],
  testTimeout: 60_000,
  // Chromium's waits leave a core to spare: four minutes in place of seven on two cores.
  maxWorkers: '100%',
  // Each suite leaves its modules in memory. Node takes 0.7 s to free 700 MB at the end, and Jest waits for 0.5 s: then
  // it reports a worker that does not exit, without any open handle. A worker above the limit is replaced.
  workerIdleMemoryLimit: '400MB',
};
