/** Tests with Chromium, a server, a program or a long property. */
const system = [
  '**/test/{e2e,faults,browser,http,cli,bin,jobs,batch,mcp,npm-themes,contract,golden,storage,preview,scripts}/**/*.test.ts',
  '**/test/**/*.{browser,slow}.test.ts',
];

/** Each file loads its modules anew and has separate global objects. */
export const isolated = {
  testEnvironment: 'node',
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
};

/** The files of one worker share their modules, which takes half the time of short tests. */
const shared = {
  testEnvironment: '<rootDir>/scripts/jest/shared-environment.js',
  testRunner: '<rootDir>/scripts/jest/shared-runner.js',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
};

/** A watching Jest keeps its process, and must load changed sources again. */
const isWatching = process.argv.some((argument) => argument.startsWith('--watch'));

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...(isWatching ? isolated : shared),
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', ...system.map((glob) => `!${glob}`)],
    },
    { ...isolated, displayName: 'system', testMatch: system },
  ],
  reporters: ['default', ...(process.env.CI ? ['<rootDir>/scripts/count-reporter.js'] : [])],
  testTimeout: 60_000,
  // Chromium's waits leave a core to spare: four minutes in place of seven on two cores.
  maxWorkers: '100%',
  // Each suite leaves its modules in memory. Node takes 0.7 s to free 700 MB at the end, and Jest waits for 0.5 s: then
  // it reports a worker that does not exit, without any open handle. A worker above the limit is replaced.
  workerIdleMemoryLimit: '400MB',
};
