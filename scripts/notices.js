/** The licences of what Vitae hands on: the packages inside `dist/`, and the fonts inside documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const legalFile = /^(licen[cs]e|notice|copying)|\.licen[cs]e\.txt$/i;
const line = '-'.repeat(80);

/** Packages without a licence file of their own, and the text of the licence they name. */
const standardTexts = {
  'Apache-2.0': new URL('licenses/Apache-2.0.txt', import.meta.url),
  ISC: new URL('licenses/ISC.txt', import.meta.url),
};

/** The package folders whose code is in the outputs of esbuild. */
const bundledFolders = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
  );

const legalTexts = (folder, { name, license }) => {
  const texts = readdirSync(folder)
    .filter((file) => legalFile.test(file))
    // Licences of files that are not handed on stay out.
    .filter((file) => !file.endsWith('.LICENSE.txt') || file === 'swagger-ui-bundle.js.LICENSE.txt')
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.some((text) => text)) return texts;
  const standard = standardTexts[license];
  if (!standard)
    throw new Error(`${name} has no licence text, and ${license} is not in scripts/licenses/.`);
  return [readFileSync(standard, 'utf8').trim()];
};

const noticeOf = (root, folder) => {
  const path = join(root, folder);
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const { name, version, license, author } = manifest;
  return [
    line,
    `${name} ${version}`,
    `Licence: ${license}`,
    ...(license === 'ISC' && author ? [`Author: ${author.name ?? author}`] : []),
    '',
    ...legalTexts(path, manifest),
  ].join('\n');
};

/** The notices as one text: of the packages in the bundle, and of `others`, which are copied. */
export const notices = ({ root, metafile, others }) => {
  const folders = others.map((name) => `node_modules/${name}`);
  const all = [...new Set([...bundledFolders(metafile), ...folders])].sort();
  const head = 'Vitae contains code of these packages, and sets documents in these fonts.';
  return `${[head, ...all.map((folder) => noticeOf(root, folder))].join('\n\n')}\n`;
};
