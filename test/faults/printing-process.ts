import { createBrowser } from '../../src/browser/open.ts';
import { printWith, titled } from '../browser/documents.ts';
import { browserProcesses } from '../browser/processes.ts';

const browser = createBrowser({ warn: () => undefined });
await printWith(browser, titled('Ada'));
console.log((await browserProcesses()).join(' '));
if (process.argv[2] === 'exit') process.exit();
