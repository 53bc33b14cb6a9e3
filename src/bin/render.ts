#!/usr/bin/env node
import { outOfFilesReason } from '../text/errno.ts';

// A limit of open files can also prevent the import of the program; Node would print a stack trace.
try {
  await import('./command-line.ts');
} catch (error) {
  const why = outOfFilesReason(error);
  if (why === undefined) throw error;
  process.stderr.write(`error: The program cannot be read: ${why}\n`);
  process.exit(8);
}
