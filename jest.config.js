/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/setup-fast-check.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  reporters: ['default', ...(process.env.CI ? ['<rootDir>/scripts/count-reporter.js'] : [])],
  testTimeout: 60_000,
  // Chromium's waits leave a core to spare: four minutes in place of seven on two cores.
  maxWorkers: '100%',
};
