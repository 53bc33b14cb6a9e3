import { createBrowser } from '../../src/browser/create-browser.ts';
import { printWith, titled } from '../support/documents.ts';
import { browserProcesses } from '../support/processes.ts';

const browser = createBrowser({ warn: () => undefined });
await printWith(browser, titled('Ada'));
console.log((await browserProcesses()).join(' '));
if (process.argv[2] === 'exit') process.exit();
