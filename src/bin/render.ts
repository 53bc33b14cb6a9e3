#!/usr/bin/env node
import { whyOutOfFiles } from '../files.ts';

// Even the program itself is files that a limit may keep closed: Node would say so with a stack.
try {
  await import('./command-line.ts');
} catch (error) {
  const why = whyOutOfFiles(error);
  if (why === undefined) throw error;
  process.stderr.write(`error: The program cannot be read: ${why}\n`);
  process.exit(8);
}
