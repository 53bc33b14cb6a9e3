import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isolated } from '../jest.config.js';

/** Which code is changed, and the folders and files of test/ that judge it: "photo", "resume/variant", "http/headers". */
const part = process.env['PART'] ?? 'photo';

// A changed program may remove other files than its own: it gets folders in which there is nothing to lose.
const home = mkdtempSync(join(tmpdir(), 'vitae-mutations-'));
Object.assign(process.env, { HOME: home, TMPDIR: home, XDG_CACHE_HOME: join(home, '.cache') });

/** @type {Record<string, unknown>} */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    enableFindRelatedTests: false,
    // Stryker chooses the changed code in the global object of each test file.
    config: {
      ...isolated,
      projects: [],
      testMatch: [`<rootDir>/test/${part}.test.ts`, `<rootDir>/test/${part}/**/*.test.ts`],
    },
  },
  // Jest does not check types, so Stryker needs no TypeScript of its own.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  mutate: [`src/${part}.ts`, `src/${part}/**/*.ts`],
  ignorePatterns: ['/bench', '/docs', '/deploy', '/out'],
  concurrency: 2,
  timeoutMS: 30_000,
  tempDirName: 'out/mutations',
  reporters: ['clear-text', 'html'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: 'out/mutations.html' },
};
