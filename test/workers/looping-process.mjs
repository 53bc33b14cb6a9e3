/** The process of the product, except that some files make it loop forever. */
process.on('message', ({ input }) => {
  while (Buffer.from(input.bytes).includes('for ever'));
});

await import('./typescript-process.mjs');
