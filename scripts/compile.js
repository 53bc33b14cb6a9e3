/**
 * Runs a bundle, and writes the code that V8 compiled meanwhile.
 * Usage: node scripts/compile.js <module of src/bin/code-cache.ts> <bundle> <arguments of the program>…
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [node, , source, file, ...args] = process.argv;
const { codeFile, evaluateBundle, readBundle } = await import(source);
const bundle = new URL(file);
const code = codeFile(bundle);
const script = readBundle(bundle, existsSync(code) ? readFileSync(code) : undefined);
process.argv = [node, file, ...args];
process.on('exit', () => writeFileSync(code, script.createCachedData()));
await evaluateBundle(script, bundle, import.meta).main();
