/**
 * `npm run verify:pages`: checks random résumés of different lengths (NUM_RUNS, default 200) in every theme for blank
 * pages and for words that the tags join. Exits with 1 on any finding.
 */
import { createRenderer, RenderOptions } from '../src/index.ts';
import { randomLengths } from '../test/support/random-lengths.ts';

const count = Number(process.env['NUM_RUNS'] ?? 200);
const renderer = createRenderer();
const themes = (await renderer.themes()).map(({ name }) => name);
const pages = new Map<number, number>();
let changed = 0;
let failed = 0;
for (const [index, text] of randomLengths(count).entries()) {
  for (const theme of themes) {
    const { check, fit } = await renderer.check(text, RenderOptions.parse({ theme }));
    pages.set(check.pages ?? 0, (pages.get(check.pages ?? 0) ?? 0) + 1);
    if (fit) changed++;
    if (check.findings.length > 0) failed++;
    for (const { code, message } of check.findings) {
      console.error(`${index} in ${theme}: ${code}: ${message}`);
    }
  }
}
await renderer.close();
console.table([{ documents: count * themes.length, 'changed by fit=auto': changed, failed }]);
console.log(
  'Documents by pages:',
  Object.fromEntries([...pages].sort(([one], [two]) => one - two)),
);
process.exitCode = failed === 0 ? 0 : 1;
